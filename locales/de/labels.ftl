### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Seite
label-of = von
label-colon = :
label-case = Unser Zeichen
label-officer = Kontakt
label-phone = Telefon
label-email = E-Mail
label-web = Website
label-hours = Öffnungszeiten
label-enclosure = Beilage
label-enclosures = Beilagen
label-copy-to = Kopie an
label-contents = Inhalt
label-chapter = Kapitel

## Talk guide and minutes.

label-discussed = besprochen
label-questions = Fragen
label-handouts = Unterlagen zum Mitgeben
label-notes = Notizen
label-who = Wer
label-what = Was
label-until = Bis wann
label-yes = Ja
label-no = Nein
label-done = Erledigt

## Facts about the person and the appointment.

label-person = Person
label-name = Name
label-first-name = Vorname
label-born = Geburtsdatum
label-nationality = Staatsangehörigkeit
label-permit = Aufenthaltsstatus
label-valid-until = Gültig bis
label-date = Datum
label-time = Zeit
label-place = Ort
label-calendar-code = Termin als QR-Code für den Kalender
label-duration = Dauer
label-interpreter = Dolmetschen
label-language = Sprache
label-present = Anwesend
label-function = Funktion

## Criteria, goals and costs.

label-criterion = Kriterium
label-status = Beurteilung
label-facts = Tatsachen
label-source = Quelle
label-circumstances = Persönliche Verhältnisse
label-statement = Stellungnahme der Person
label-goal = Ziel
label-measure = Massnahme
label-proof = Nachweis
label-cost = Kosten
label-paid-by = Wer bezahlt
label-support = Unterstützung
label-number = Nr.

## Signatures.

label-signature = Unterschrift
label-place-date = Ort, Datum
label-signature-office = Unterschrift der zuständigen Stelle
label-signature-person = Unterschrift der Person
label-signature-representative = Unterschrift der gesetzlichen Vertretung
label-signature-interpreter = Unterschrift der Dolmetscherin oder des Dolmetschers

## Info folder.

label-local = In Ihrer Gemeinde
label-offers = Angebote
label-price = Preis
label-level = Niveau
label-schedule = Zeiten
label-provider = Organisation
label-as-of = Stand
label-emergency = Notfall
label-further-contacts = Weitere Kontakte
label-prepared-for = Zusammengestellt für

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Massgebend ist die deutsche Fassung.
label-translation-beside = Die Übersetzung daneben dient nur zur Information.
label-for-information = Diese Übersetzung dient nur zur Information. Massgebend ist die Originalfassung.

## Everything else.

label-parties = Beteiligte
label-municipality = Gemeinde
label-authority = Behörde
label-address = Adresse
label-minutes-unit = Minuten
label-not-known = unbekannt
label-version = Fassung
label-household = Haushalt
label-children = Kinder
label-guest = Gast
label-leader = Gesprächsleitung
label-phone-short = Tel.

## History, decisions, documents.

label-event = Ereignis
label-result = Ergebnis
label-remark = Bemerkung
label-decision = Entscheid
label-answer = Antwort
label-decided-by = Wer, wann
label-document = Dokument
label-pages = Seiten
label-hash = Prüfsumme (SHA-256)
label-instrument = Instrument
label-basis = Grundlage
label-open = Zulässig oder nicht
label-deadlines = Termine und Fristen
label-relation = Beziehung
label-languages = Sprachen
label-to = An
label-reason = Grund
label-proof-seen = Nachweis gesehen
label-before-2019 = Bis 31. Dezember 2018 (nur zum Verständnis)
label-since-2019 = Seit 1. Januar 2019

## Language level.

label-listening = Hören
label-speaking = Sprechen
label-reading = Lesen
label-writing = Schreiben
label-oral = mündlich
label-written = schriftlich

## A year in numbers.

label-number-of = Anzahl
label-stage = Stufe
label-paper = Dokument
label-code = Code
label-none-counted = In diesem Zeitraum wurde dazu nichts erfasst.

## Test page for envelopes.

label-window = Fenster
label-millimetres = Millimeter
label-fold = Falz

## An order.

label-ruling = Entscheid
