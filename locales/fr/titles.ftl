### Names of the papers. In a letter the title is the subject line.

title-first-talk-invitation = Invitation à l’entretien de primo-information
title-first-talk-guide = Guide pour l’entretien de primo-information
title-folder-letter = Bienvenue{"\u202F"}: votre dossier d’information
title-info-folder = Dossier d’information
title-integration-talk-invitation = Invitation à l’entretien d’intégration
title-integration-talk-minutes = Procès-verbal de l’entretien d’intégration
title-municipal-agreement = Convention d’objectifs et de mesures
