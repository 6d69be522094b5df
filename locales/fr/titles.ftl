### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = Invitation à l’entretien de primo-information
title-second-invitation = Deuxième invitation à l’entretien de primo-information
title-appointment-change = Votre rendez-vous avec nous
title-interpreter-order = Mandat d’interprétariat
title-first-talk-checklist = Liste de contrôle pour l’entretien de primo-information
title-first-talk-guide = Guide pour l’entretien de primo-information
title-first-talk-minutes = Procès-verbal de l’entretien de primo-information
title-folder-letter = Bienvenue{"\u202F"}: votre dossier d’information
title-info-folder = Dossier d’information
title-no-talk-note = Note au dossier : pas d’entretien de primo-information
title-talk-statistics = Fiche statistique sur l’intégration

## Encourage.

title-advice-invitation = Invitation à un entretien de conseil
title-situation-assessment = Bilan de situation
title-offer-recommendation = Offres recommandées
title-course-referral = Inscription à un cours
title-cost-request = Demande de garantie de prise en charge des frais
title-support-plan = Plan d’encouragement
title-progress-note = Note de suivi
title-encourage-closing = Fin de notre accompagnement

## Demand.

title-integration-talk-invitation = Invitation à l’entretien d’intégration
title-second-integration-talk-invitation = Nouvelle date pour l’entretien d’intégration
title-talk-preparation = Préparation de l’entretien d’intégration
title-integration-talk-guide = Guide pour l’entretien d’intégration
title-integration-talk-minutes = Procès-verbal de l’entretien d’intégration
title-municipal-agreement = Convention d’objectifs et de mesures
title-municipal-recommendation = Recommandation de la commune
title-review-invitation = Invitation à l’entretien de bilan
title-review-minutes = Procès-verbal de l’entretien de bilan
title-reminder = Rappel de nos objectifs communs
title-final-reminder = Dernier rappel de nos objectifs communs
title-demand-closing = Conclusion de notre collaboration

## Report.

title-report-to-canton = Annonce au canton
title-report-notice = Annonce possible au canton : votre point de vue compte
title-hearing-notice = Droit d’être entendu : possibilité de vous exprimer
title-integration-agreement = Convention d’intégration
title-integration-recommendation = Recommandation en matière d’intégration
title-formal-warning = Décision : avertissement
title-permit-order = Décision en matière de séjour
title-second-service-note = Deuxième notification d’une décision
title-evidence-list = Bordereau des pièces

## Across stages.

title-file-note = Note au dossier
title-data-consent = Consentement à l’échange de données
title-power-of-attorney = Procuration
title-receipt = Accusé de réception
title-dossier-sheet = Fiche de dossier
title-address-sheet = Feuille de test pour enveloppes et étiquettes
title-access-answer = Réponse à votre demande d’accès aux données
title-deletion-record = Procès-verbal d’effacement ou d’archivage
title-important-letter = Cette lettre est importante
title-annual-report = Rapport annuel sur l’intégration
