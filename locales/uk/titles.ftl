### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = Запрошення на першу інформаційну розмову
title-second-invitation = Друге запрошення на першу інформаційну розмову
title-first-talk-guide = Посібник для першої інформаційної розмови
title-folder-letter = Ваша інформаційна папка
title-info-folder = Інформаційна папка

## Demand.

title-integration-talk-invitation = Запрошення на розмову про інтеграцію
title-municipal-agreement = Домовленість про цілі та заходи

## Across stages.

title-important-letter = Цей лист важливий
