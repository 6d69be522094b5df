### Names of the papers. In a letter the title is the subject line.

## Inform.

title-first-talk-invitation = Einladung zum Erstinformationsgespräch
title-second-invitation = Zweite Einladung zum Erstinformationsgespräch
title-appointment-change = Ihr Termin bei uns
title-interpreter-order = Dolmetschauftrag
title-first-talk-checklist = Checkliste für das Erstinformationsgespräch
title-first-talk-guide = Leitfaden für das Erstinformationsgespräch
title-first-talk-minutes = Protokoll des Erstinformationsgesprächs
title-folder-letter = Ihre Infomappe
title-info-folder = Infomappe
title-no-talk-note = Aktennotiz: kein Erstinformationsgespräch
title-talk-statistics = Statistikblatt Integration

## Encourage.

title-advice-invitation = Einladung zum Beratungsgespräch
title-situation-assessment = Standortbestimmung
title-offer-recommendation = Empfohlene Angebote
title-course-referral = Kursanmeldung
title-cost-request = Gesuch um Kostengutsprache
title-support-plan = Förderplan
title-progress-note = Verlaufsnotiz
title-encourage-closing = Abschluss unserer Begleitung

## Demand.

title-integration-talk-invitation = Einladung zum Integrationsgespräch
title-second-integration-talk-invitation = Neuer Termin für das Integrationsgespräch
title-talk-preparation = Vorbereitung des Integrationsgesprächs
title-integration-talk-guide = Leitfaden für das Integrationsgespräch
title-integration-talk-minutes = Protokoll des Integrationsgesprächs
title-municipal-agreement = Ziel- und Massnahmenvereinbarung
title-municipal-recommendation = Empfehlung der Gemeinde
title-review-invitation = Einladung zum Überprüfungsgespräch
title-review-minutes = Protokoll des Überprüfungsgesprächs
title-reminder = Erinnerung an die gemeinsamen Ziele
title-final-reminder = Letzte Erinnerung an die gemeinsamen Ziele
title-demand-closing = Abschluss unserer Zusammenarbeit

## Report.

title-report-to-canton = Meldung an den Kanton
title-report-notice = Mögliche Meldung an den Kanton: Ihre Sicht ist wichtig
title-hearing-notice = Rechtliches Gehör: Gelegenheit zur Stellungnahme
title-integration-agreement = Integrationsvereinbarung
title-integration-recommendation = Integrationsempfehlung
title-formal-warning = Verfügung: Verwarnung
title-permit-order = Verfügung über den Aufenthalt
title-second-service-note = Zweite Zustellung einer Verfügung
title-evidence-list = Aktenverzeichnis

## Across stages.

title-file-note = Aktennotiz
title-data-consent = Einwilligung zum Austausch von Daten
title-power-of-attorney = Vollmacht
title-receipt = Empfangsbestätigung
title-dossier-sheet = Dossierblatt
title-address-sheet = Testblatt für Couvert und Etiketten
title-access-answer = Auskunft über Ihre Daten
title-deletion-record = Lösch- und Archivprotokoll
title-important-letter = Dieser Brief ist wichtig
title-annual-report = Jahresbericht Integration
