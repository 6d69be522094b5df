### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = முதல் தகவல் கலந்துரையாடலுக்கான அழைப்பு
title-second-invitation = முதல் தகவல் கலந்துரையாடலுக்கான இரண்டாவது அழைப்பு
title-first-talk-guide = முதல் தகவல் கலந்துரையாடலுக்கான வழிகாட்டி
title-folder-letter = உங்கள் தகவல் கோப்பு
title-info-folder = தகவல் கோப்பு

## Demand.

title-integration-talk-invitation = ஒருங்கிணைவுக் கலந்துரையாடலுக்கான அழைப்பு
title-municipal-agreement = இலக்குகளும் நடவடிக்கைகளும் பற்றிய உடன்பாடு

## Across stages.

title-important-letter = இந்தக் கடிதம் முக்கியமானது
