### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = دعوة إلى اللقاء التعريفي الأول
title-second-invitation = دعوة ثانية إلى اللقاء التعريفي الأول
title-first-talk-guide = دليل اللقاء التعريفي الأول
title-folder-letter = ملف المعلومات الخاص بكم
title-info-folder = ملف المعلومات

## Demand.

title-integration-talk-invitation = دعوة إلى لقاء حول الاندماج
title-municipal-agreement = اتفاقية الأهداف والإجراءات

## Across stages.

title-important-letter = هذه الرسالة مهمة
