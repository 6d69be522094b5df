### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Faqja
label-of = nga
label-colon = :
label-case = Numri ynë i dosjes
label-officer = Personi i kontaktit
label-phone = Telefoni
label-email = E-mail
label-web = Faqja e internetit
label-hours = Orari i hapjes
label-enclosure = Bashkëngjitur
label-enclosures = Bashkëngjitur
label-copy-to = Kopje për
label-contents = Përmbajtja
label-chapter = Kapitulli

## Talk guide and minutes.

label-discussed = u bisedua
label-questions = Pyetje
label-handouts = Materiale për t’u dhënë
label-notes = Shënime
label-who = Kush
label-what = Çfarë
label-until = Deri kur
label-yes = Po
label-no = Jo
label-done = U krye

## Facts about the person and the appointment.

label-person = Personi
label-name = Emri dhe mbiemri
label-first-name = Emri
label-born = Data e lindjes
label-nationality = Shtetësia
label-permit = Statusi i qëndrimit
label-valid-until = Vlen deri më
label-date = Data
label-time = Ora
label-place = Vendi
label-calendar-code = Takimi si kod QR për kalendarin
label-duration = Kohëzgjatja
label-interpreter = Përkthimi me gojë
label-language = Gjuha
label-present = Të pranishëm
label-function = Detyra

## Criteria, goals and costs.

label-criterion = Kriteri
label-status = Vlerësimi
label-facts = Faktet
label-source = Burimi
label-circumstances = Rrethanat personale
label-statement = Mendimi i personit
label-goal = Qëllimi
label-measure = Hapi
label-proof = Vërtetimi
label-cost = Kostoja
label-paid-by = Kush paguan
label-support = Mbështetja
label-number = Nr.

## Signatures.

label-signature = Nënshkrimi
label-place-date = Vendi, data
label-signature-office = Nënshkrimi i zyrës përgjegjëse
label-signature-person = Nënshkrimi i personit
label-signature-representative = Nënshkrimi i përfaqësueses ose i përfaqësuesit ligjor
label-signature-interpreter = Nënshkrimi i përkthyeses ose i përkthyesit

## Info folder.

label-local = Në komunën tuaj
label-offers = Kurse dhe shërbime
label-price = Çmimi
label-level = Niveli
label-schedule = Ditët dhe oraret
label-provider = Organizata
label-as-of = Gjendja më
label-emergency = Rast urgjence
label-further-contacts = Kontakte të tjera
label-prepared-for = Përgatitur për

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Vlen vetëm versioni në gjuhën zyrtare.
label-for-information = Ky përkthim shërben vetëm për informim. Vlen versioni origjinal.

## Everything else.

label-parties = Palët
label-municipality = Komuna
label-authority = Autoriteti
label-address = Adresa
label-minutes-unit = minuta
label-not-known = nuk dihet
label-version = Versioni
label-household = Ekonomia familjare
label-children = Fëmijët
label-guest = Personi i ftuar
label-leader = Bisedën e drejton
label-phone-short = Tel.

## History, decisions, documents.

label-event = Ngjarja
label-result = Rezultati
label-remark = Vërejtje
label-decision = Vendimi
label-answer = Përgjigjja
label-decided-by = Kush, kur
label-document = Dokumenti
label-pages = Faqe
label-hash = Kodi i kontrollit (SHA-256)
label-instrument = Mjeti
label-basis = Baza
label-open = lejohet apo jo
label-deadlines = Takimet dhe afatet
label-relation = Lidhja
label-languages = Gjuhët
label-to = Për
label-reason = Arsyeja
label-proof-seen = Vërtetimi u pa
label-before-2019 = Deri më 31 dhjetor 2018 (vetëm për ta kuptuar)
label-since-2019 = Që nga 1 janari 2019

## Language level.

label-listening = Dëgjimi
label-speaking = Të folurit
label-reading = Leximi
label-writing = Shkrimi
label-oral = me gojë
label-written = me shkrim

## A year in numbers.

label-number-of = Numri
label-stage = Faza
label-paper = Dokumenti
label-code = Kodi
label-none-counted = Këtë vit nuk u regjistrua asgjë për këtë.

## Test page for envelopes.

label-window = Dritarja
label-millimetres = Milimetra
label-fold = Vija e palosjes

## An order.

label-ruling = Vendimi
