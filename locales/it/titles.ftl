### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = Invito al colloquio di prima informazione
title-second-invitation = Secondo invito al colloquio di prima informazione
title-appointment-change = Appuntamento con il Comune
title-interpreter-order = Incarico d’interpretariato
title-first-talk-checklist = Lista di controllo per il colloquio di prima informazione
title-first-talk-guide = Guida al colloquio di prima informazione
title-first-talk-minutes = Verbale del colloquio di prima informazione
title-folder-letter = Un cordiale benvenuto: ecco la cartella informativa
title-info-folder = Cartella informativa
title-no-talk-note = Nota agli atti: nessun colloquio di prima informazione
title-talk-statistics = Scheda statistica sull’integrazione

## Encourage.

title-advice-invitation = Invito a un colloquio di consulenza
title-situation-assessment = Bilancio della situazione
title-offer-recommendation = Offerte consigliate
title-course-referral = Iscrizione a un corso
title-cost-request = Richiesta di garanzia di assunzione dei costi
title-support-plan = Piano di promozione
title-progress-note = Nota sull’andamento
title-encourage-closing = Conclusione del nostro accompagnamento

## Demand.

title-integration-talk-invitation = Invito al colloquio d’integrazione
title-second-integration-talk-invitation = Nuova data per il colloquio d’integrazione
title-talk-preparation = Preparazione del colloquio d’integrazione
title-integration-talk-guide = Guida al colloquio d’integrazione
title-integration-talk-minutes = Verbale del colloquio d’integrazione
title-municipal-agreement = Accordo su obiettivi e misure
title-municipal-recommendation = Raccomandazione del Comune
title-review-invitation = Invito al colloquio di verifica
title-review-minutes = Verbale del colloquio di verifica
title-reminder = Promemoria sugli obiettivi comuni
title-final-reminder = Ultimo sollecito sugli obiettivi comuni
title-demand-closing = Conclusione della nostra collaborazione

## Report.

title-report-to-canton = Segnalazione al Cantone
title-report-notice = Possibile segnalazione al Cantone: opportunità di esprimersi
title-hearing-notice = Diritto di essere sentito: possibilità di esprimersi
title-integration-agreement = Accordo d’integrazione
title-integration-recommendation = Raccomandazione per l’integrazione
title-formal-warning = Decisione: ammonimento
title-permit-order = Decisione in materia di soggiorno
title-second-service-note = Seconda notificazione di una decisione
title-evidence-list = Elenco degli atti

## Across stages.

title-file-note = Nota agli atti
title-data-consent = Consenso allo scambio di dati
title-power-of-attorney = Procura
title-receipt = Conferma di ricezione
title-dossier-sheet = Scheda del caso
title-address-sheet = Foglio di prova per buste ed etichette
title-access-answer = Informazioni sui dati personali
title-deletion-record = Verbale di cancellazione o archiviazione
title-important-letter = Questa lettera è importante
title-annual-report = Rapporto annuale sull’integrazione
