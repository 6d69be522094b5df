### Names of the papers. In a letter the title is the subject line.

title-first-talk-invitation = Invito al colloquio di prima informazione
title-first-talk-guide = Guida al colloquio di prima informazione
title-folder-letter = Un cordiale benvenuto: ecco la cartella informativa
title-info-folder = Cartella informativa
title-integration-talk-invitation = Invito al colloquio d’integrazione
title-integration-talk-minutes = Verbale del colloquio d’integrazione
title-municipal-agreement = Accordo su obiettivi e misure
