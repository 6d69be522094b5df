### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = Invitation to a first information talk
title-second-invitation = Second invitation to a first information talk
title-first-talk-guide = Guide to the first information talk
title-folder-letter = Your information folder
title-info-folder = Information folder

## Demand.

title-integration-talk-invitation = Invitation to an integration talk
title-municipal-agreement = Agreement on goals and measures

## Across stages.

title-important-letter = This letter is important
