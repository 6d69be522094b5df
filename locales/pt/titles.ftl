### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = Convite para a primeira conversa de informação
title-second-invitation = Segundo convite para a primeira conversa de informação
title-first-talk-guide = Guia para a primeira conversa de informação
title-folder-letter = A sua pasta informativa
title-info-folder = Pasta informativa

## Demand.

title-integration-talk-invitation = Convite para a conversa de integração
title-municipal-agreement = Acordo sobre objetivos e medidas

## Across stages.

title-important-letter = Esta carta é importante
