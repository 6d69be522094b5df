### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = Aufenthaltsbewilligung (B)
permit-c = Niederlassungsbewilligung (C)
permit-ci = Aufenthaltsbewilligung mit Erwerbstätigkeit (Ci)
permit-f = vorläufige Aufnahme (F)
permit-g = Grenzgängerbewilligung (G)
permit-l = Kurzaufenthaltsbewilligung (L)
permit-n = Ausweis für Asylsuchende (N)
permit-s = Schutzstatus S

## People.

sex-female = weiblich
sex-male = männlich
sex-undetermined = unbestimmt
relation-spouse = Ehegattin oder Ehegatte
relation-partner = Partnerin oder Partner
relation-child = Kind
relation-mother = Mutter
relation-father = Vater
relation-guardian = Vormundin oder Vormund
relation-deputy = Beiständin oder Beistand
relation-other = weitere Person

## How an interpreter takes part.

channel-onsite = vor Ort
channel-phone = per Telefon
channel-video = per Video
channel-sign = in Gebärdensprache

## Integration criteria: the words of AIG 58a(1), a to d. Do not reword.

criterion-a = Beachtung der öffentlichen Sicherheit und Ordnung
criterion-b = Respektierung der Werte der Bundesverfassung
criterion-c = Sprachkompetenzen
criterion-d = Teilnahme am Wirtschaftsleben oder am Erwerb von Bildung
criterion-status-fulfilled = erfüllt
criterion-status-partly = teilweise erfüllt
criterion-status-not-fulfilled = nicht erfüllt
criterion-status-not-assessed = nicht beurteilt

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = körperliche, geistige oder psychische Behinderung
circumstance-illness = schwere oder lang andauernde Krankheit
circumstance-learning = ausgeprägte Lern-, Lese- oder Schreibschwierigkeiten
circumstance-working-poor = Erwerbsarmut
circumstance-care = Betreuungsaufgaben

## Goals of an agreement.

goal-status-open = offen
goal-status-reached = erreicht
goal-status-partly = teilweise erreicht
goal-status-not-reached = nicht erreicht
goal-status-excused = nicht erreicht, entschuldbarer Grund
bearer-person = Person selbst
bearer-municipality = Gemeinde
bearer-canton = Kanton
bearer-social-region = Sozialregion
bearer-employer = Arbeitgeberin oder Arbeitgeber

## Post and address.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = nicht beurteilt
level-mother-tongue = Muttersprache
unknown-first-name = Vorname unbekannt
stateless = staatenlos

## Terms of the model. The official words of the law for agreement and recommendation.

term-info-folder = Infomappe
term-first-talk = Erstinformationsgespräch
term-integration-talk = Integrationsgespräch
term-integration-agreement = Integrationsvereinbarung
term-integration-recommendation = Integrationsempfehlung
term-commune = Gemeinde
term-residents-office = Einwohnerkontrolle
instrument-communal-agreement = kommunale Ziel- und Massnahmenvereinbarung
instrument-binding-agreement = verbindliche Integrationsvereinbarung
instrument-recommendation = Integrationsempfehlung

## What the law says of an instrument.

instrument-is-allowed = zulässig
instrument-is-refused = nicht zulässig
instrument-is-unclear = zu klären

## Remedies against an order.

remedy-appeal = Beschwerde
remedy-objection = Einsprache

## Dates in the overview of a file.

deadline-permit = Ausweis läuft ab
deadline-answer = Rückmeldung zum Termin
deadline-talk = Gespräch
deadline-remedy = Letzter Tag der Rechtsmittelfrist
