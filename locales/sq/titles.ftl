### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = Ftesë për bisedën e parë informuese
title-second-invitation = Ftesa e dytë për bisedën e parë informuese
title-first-talk-guide = Udhëzues për bisedën e parë informuese
title-folder-letter = Dosja juaj informuese
title-info-folder = Dosja informuese

## Demand.

title-integration-talk-invitation = Ftesë për bisedën për integrimin
title-municipal-agreement = Marrëveshje për qëllimet dhe hapat

## Across stages.

title-important-letter = Kjo letër është e rëndësishme
