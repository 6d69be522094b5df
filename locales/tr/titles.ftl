### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = İlk bilgilendirme görüşmesine davet
title-second-invitation = İlk bilgilendirme görüşmesine ikinci davet
title-first-talk-guide = İlk bilgilendirme görüşmesi için rehber
title-folder-letter = Bilgi dosyanız
title-info-folder = Bilgi dosyası

## Demand.

title-integration-talk-invitation = Uyum görüşmesine davet
title-municipal-agreement = Hedefler ve adımlar anlaşması

## Across stages.

title-important-letter = Bu mektup önemlidir
