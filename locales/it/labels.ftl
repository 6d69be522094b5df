### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Pagina
label-of = di
label-colon = :
label-case = Nostro riferimento
label-officer = Contatto
label-phone = Telefono
label-email = E-mail
label-web = Sito web
label-hours = Orari d’apertura
label-enclosure = Allegato
label-enclosures = Allegati
label-copy-to = Copia a
label-contents = Indice
label-chapter = Capitolo

## Talk guide and minutes.

label-discussed = trattato
label-questions = Domande
label-handouts = Documenti da consegnare
label-notes = Appunti
label-who = Chi
label-what = Che cosa
label-until = Entro quando
label-yes = Sì
label-no = No
label-done = Fatto

## Facts about the person and the appointment.

label-person = Persona
label-name = Cognome e nome
label-first-name = Nome
label-born = Data di nascita
label-nationality = Nazionalità
label-permit = Statuto di soggiorno
label-valid-until = Scadenza della carta
label-date = Data
label-time = Ora
label-place = Luogo
label-calendar-code = Appuntamento come codice QR per l’agenda
label-duration = Durata
label-interpreter = Interprete
label-language = Lingua
label-present = Presenza
label-function = Ruolo

## Criteria, goals and costs.

label-criterion = Criterio
label-status = Valutazione
label-facts = Fatti
label-source = Fonte
label-circumstances = Circostanze personali
label-statement = Osservazioni della persona
label-goal = Obiettivo
label-measure = Misura
label-proof = Giustificativo
label-cost = Costi
label-paid-by = Chi paga
label-support = Sostegno
label-number = N.

## Signatures.

label-signature = Firma
label-place-date = Luogo, data
label-signature-office = Firma del servizio competente
label-signature-person = Firma della persona
label-signature-representative = Firma della rappresentanza legale
label-signature-interpreter = Firma dell’interprete

## Info folder.

label-local = Nel Suo Comune
label-offers = Offerte
label-price = Prezzo
label-level = Livello
label-schedule = Orari
label-provider = Ente
label-as-of = Aggiornamento
label-emergency = Emergenze
label-further-contacts = Altri contatti
label-prepared-for = Preparata per

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Fa stato la versione italiana.
label-translation-beside = La traduzione a fianco è solo a titolo informativo.
label-for-information = Questa traduzione serve solo per informazione. Fa stato la versione originale.

## Everything else.

label-parties = Parti
label-municipality = Comune
label-authority = Autorità
label-address = Indirizzo
label-minutes-unit = minuti
label-not-known = da precisare
label-version = Versione
label-household = Economia domestica
label-children = Figlie e figli
label-guest = Persona invitata
label-leader = Conduzione del colloquio
label-phone-short = Tel.

## History, decisions, documents.

label-event = Evento
label-result = Esito
label-remark = Osservazione
label-decision = Domanda
label-answer = Risposta
label-decided-by = Da chi, quando
label-document = Documento
label-pages = Pagine
label-hash = Impronta (SHA-256)
label-instrument = Strumento
label-basis = Base legale
label-open = Ammissibile o no
label-deadlines = Appuntamenti e termini
label-relation = Relazione
label-languages = Lingue
label-to = A
label-reason = Motivo
label-proof-seen = Giustificativo visto
label-before-2019 = Fino al 31 dicembre 2018 (solo per la comprensione)
label-since-2019 = Dal 1° gennaio 2019

## Language level.

label-listening = Ascoltare
label-speaking = Parlare
label-reading = Leggere
label-writing = Scrivere
label-oral = orale
label-written = scritto

## A year in numbers.

label-number-of = Numero
label-stage = Fase
label-paper = Documento
label-code = Codice
label-none-counted = In questo periodo non è registrato nulla al riguardo.

## Test page for envelopes.

label-window = Finestra
label-millimetres = millimetri
label-fold = Piega

## An order.

label-ruling = Dispositivo
