### Names of the papers. In a letter the title is the subject line.

title-first-talk-invitation = Einladung zum Erstinformationsgespräch
title-first-talk-guide = Leitfaden für das Erstinformationsgespräch
title-folder-letter = Ihre Infomappe
title-info-folder = Infomappe
title-integration-talk-invitation = Einladung zum Integrationsgespräch
title-integration-talk-minutes = Protokoll des Integrationsgesprächs
title-municipal-agreement = Ziel- und Massnahmenvereinbarung
