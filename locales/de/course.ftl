### Course of a case: where it stands, what happened, how it ended, what a person decides. The ids stand in `templates/course.toml`.

## States: where a case stands. Short, fit for a table cell and after a colon.

state-new = neu erfasst
state-invited = zum Erstinformationsgespräch eingeladen
state-missed = nicht zum Erstinformationsgespräch gekommen
state-waived = kein Erstinformationsgespräch gewünscht
state-informed = informiert
state-encouraging = in Beratung und Förderung
state-planned = Förderplan läuft
state-plan-reviewed = Förderplan überprüft
state-preparing = Integrationsgespräch in Vorbereitung
state-talk-invited = zum Integrationsgespräch eingeladen
state-talk-missed = nicht zum Integrationsgespräch gekommen
state-talk-invited-again = zum zweiten Mal zum Integrationsgespräch eingeladen
state-talk-held = Integrationsgespräch geführt
state-agreed = Ziele und Massnahmen vereinbart
state-recommended = Ziele empfohlen
state-not-agreed = keine Einigung
state-reached = Ziele erreicht
state-partly-reached = Ziele teilweise erreicht
state-not-reached = Ziele nicht erreicht
state-reminded = an die Ziele erinnert
state-reminded-finally = ein letztes Mal an die Ziele erinnert
state-report-considered = Meldung an den Kanton wird geprüft
state-heard = über die Meldung informiert, Stellungnahme möglich
state-reported = dem Kanton gemeldet
state-measure-considered = Kanton prüft eine Massnahme
state-bound = Integrationsvereinbarung mit dem Kanton läuft
state-recommended-by-canton = Integrationsempfehlung des Kantons liegt vor
state-decided = Entscheid des Kantons liegt vor
state-closed = abgeschlossen

## Events: what can happen in a case.

event-first-talk-invited = zum Erstinformationsgespräch eingeladen
event-first-talk-missed = nicht zum Erstinformationsgespräch gekommen
event-first-talk-waived = auf das Erstinformationsgespräch verzichtet
event-first-talk-held = Erstinformationsgespräch geführt
event-folder-handed-over = Infomappe abgegeben
event-folder-sent = Infomappe verschickt
event-advice-held = Beratungsgespräch geführt
event-offer-recommended = Angebot empfohlen
event-course-started = Kurs begonnen
event-course-finished = Kurs beendet
event-plan-agreed = Förderplan vereinbart
event-plan-reviewed = Förderplan überprüft
event-demand-opened = Vorbereitung eines Integrationsgesprächs beschlossen
event-integration-talk-invited = zum Integrationsgespräch eingeladen
event-integration-talk-missed = nicht zum Integrationsgespräch gekommen
event-integration-talk-held = Integrationsgespräch geführt
event-agreement-signed = Ziele und Massnahmen vereinbart
event-recommendation-made = Ziele empfohlen
event-no-agreement = keine Einigung gefunden
event-review-invited = zum Überprüfungsgespräch eingeladen
event-review-held = Ziele überprüft
event-reminded = Erinnerung verschickt
event-reminded-finally = letzte Erinnerung eingeschrieben verschickt
event-report-announced = über die Meldung informiert, Gelegenheit zur Stellungnahme gegeben
event-statement-received = Stellungnahme der Person eingegangen
event-reported = Meldung an den Kanton verschickt
event-hearing-granted = rechtliches Gehör durch den Kanton gewährt
event-integration-agreement-signed = Integrationsvereinbarung mit dem Kanton unterzeichnet
event-integration-recommendation-made = Integrationsempfehlung des Kantons abgegeben
event-formal-warning-issued = Verwarnung durch den Kanton
event-order-issued = Entscheid des Kantons
event-closed = Fall abgeschlossen
event-moved-away = weggezogen
event-naturalised = eingebürgert
event-died = verstorben
event-permit-changed = Bewilligung geändert

## Results: how an event ended.

result-no-need = kein Bedarf
result-support = Bedarf an Unterstützung
result-special-need = besonderer Integrationsbedarf
result-certificate = mit Zertifikat
result-attended = Kurs besucht, ohne Zertifikat
result-left = Kurs abgebrochen
result-reached = Ziele erreicht
result-partly = Ziele teilweise erreicht
result-not-reached = Ziele nicht erreicht

## Decisions: questions that a person answers, with name and date.

decision-d1 = Gespräch oder nur die Infomappe?
decision-d2 = Braucht es eine Dolmetscherin oder einen Dolmetscher, und für welche Sprache?
decision-d3 = Welcher Bedarf besteht: Fördern, Fordern oder keines von beiden?
decision-d4 = Kann eine Massnahme verbindlich sein, oder gibt es nur eine Empfehlung?
decision-d5 = Gibt es persönliche Verhältnisse, die zu berücksichtigen sind?
decision-d6 = Sind die Ziele erreicht? Wenn nicht: Gibt es einen entschuldbaren Grund?
decision-d7 = Sind die Voraussetzungen einer Meldung erfüllt: genug versucht, Person angehört, Dossier vollständig?

## Answers to the decisions. `none` belongs to D3 and D4.

answer-talk = Gespräch
answer-folder = nur Infomappe
answer-yes = ja
answer-no = nein
answer-none = keines von beiden
answer-encourage = Fördern
answer-demand = Fordern
answer-agreement = Vereinbarung
answer-recommendation = nur Empfehlung
answer-reached = Ziele erreicht
answer-excused = nicht erreicht, entschuldbarer Grund
answer-not-excused = nicht erreicht, kein entschuldbarer Grund
answer-report = Meldung
answer-no-report = keine Meldung
