### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Page
label-of = sur
label-colon = {"\u202F"}:
label-case = Notre référence
label-officer = Contact
label-phone = Téléphone
label-email = E-mail
label-web = Site internet
label-hours = Heures d’ouverture
label-enclosure = Annexe
label-enclosures = Annexes
label-copy-to = Copie à
label-contents = Sommaire
label-chapter = Chapitre

## Talk guide and minutes.

label-discussed = abordé
label-questions = Questions
label-handouts = Documents à remettre
label-notes = Notes
label-who = Qui
label-what = Quoi
label-until = Délai
label-yes = Oui
label-no = Non
label-done = Fait

## Facts about the person and the appointment.

label-person = Personne
label-name = Nom
label-first-name = Prénom
label-born = Date de naissance
label-nationality = Nationalité
label-permit = Statut de séjour
label-valid-until = Valable jusqu’au
label-date = Date
label-time = Heure
label-place = Lieu
label-calendar-code = Rendez-vous en code QR pour l’agenda
label-duration = Durée
label-interpreter = Interprète
label-language = Langue
label-present = Présence
label-function = Fonction

## Criteria, goals and costs.

label-criterion = Critère
label-status = Évaluation
label-facts = Faits
label-source = Source
label-circumstances = Situation personnelle
label-statement = Prise de position de la personne
label-goal = Objectif
label-measure = Mesure
label-proof = Justificatif
label-cost = Coût
label-paid-by = Qui paie
label-support = Soutien
label-number = N°

## Signatures.

label-signature = Signature
label-place-date = Lieu, date
label-signature-office = Signature du service compétent
label-signature-person = Signature de la personne
label-signature-representative = Signature de la représentation légale
label-signature-interpreter = Signature de l’interprète

## Info folder.

label-local = Dans votre commune
label-offers = Offres
label-price = Prix
label-level = Niveau
label-schedule = Horaires
label-provider = Organisme
label-as-of = Mise à jour
label-emergency = Urgences
label-further-contacts = Autres contacts
label-prepared-for = Préparé pour

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Seule la version française fait foi.
label-translation-beside = La traduction ci-contre est donnée à titre d’information.
label-for-information = Cette traduction est donnée à titre d’information. Seule la version originale fait foi.

## Everything else.

label-parties = Parties
label-municipality = Commune
label-authority = Autorité
label-address = Adresse
label-minutes-unit = minutes
label-not-known = à préciser
label-version = Version
label-household = Ménage
label-children = Enfants
label-guest = Personne invitée
label-leader = Conduite de l’entretien
label-phone-short = Tél.

## History, decisions, documents.

label-event = Événement
label-result = Résultat
label-remark = Remarque
label-decision = Question
label-answer = Réponse
label-decided-by = Par qui, quand
label-document = Document
label-pages = Pages
label-hash = Empreinte (SHA-256)
label-instrument = Instrument
label-basis = Base légale
label-open = Admissible ou non
label-deadlines = Rendez-vous et délais
label-relation = Lien
label-languages = Langues
label-to = À
label-reason = Motif
label-proof-seen = Justificatif vu
label-before-2019 = Jusqu’au 31 décembre 2018 (seulement pour comprendre)
label-since-2019 = Depuis le 1er janvier 2019

## Language level.

label-listening = Écouter
label-speaking = Parler
label-reading = Lire
label-writing = Écrire
label-oral = à l’oral
label-written = à l’écrit

## A year in numbers.

label-number-of = Nombre
label-stage = Étape
label-paper = Document
label-code = Code
label-none-counted = Rien n’est enregistré à ce sujet pour cette période.

## Test page for envelopes.

label-window = Fenêtre
label-millimetres = millimètres
label-fold = Pli

## An order.

label-ruling = Dispositif
