### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = ዕድመ ናብ ናይ መጀመርታ ዝርርብ ሓበሬታ
title-second-invitation = ካልኣይ ዕድመ ናብ ናይ መጀመርታ ዝርርብ ሓበሬታ
title-first-talk-guide = መምርሒ ንናይ መጀመርታ ዝርርብ ሓበሬታ
title-folder-letter = ማህደር ሓበሬታኹም
title-info-folder = ማህደር ሓበሬታ

## Demand.

title-integration-talk-invitation = ዕድመ ናብ ዝርርብ ምውህሃድ
title-municipal-agreement = ስምምዕ ብዛዕባ ዕላማታትን ስጉምትታትን

## Across stages.

title-important-letter = እዚ ደብዳቤ ኣገዳሲ እዩ
