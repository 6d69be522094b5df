### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Page
label-of = of
label-colon = :
label-case = Our reference
label-officer = Your contact
label-phone = Phone
label-email = Email
label-web = Website
label-hours = Opening hours
label-enclosure = Enclosure
label-enclosures = Enclosures
label-copy-to = Copy to
label-contents = Contents
label-chapter = Chapter

## Talk guide and minutes.

label-discussed = discussed
label-questions = Questions
label-handouts = Papers to hand out
label-notes = Notes
label-who = Who
label-what = What
label-until = By when
label-yes = Yes
label-no = No
label-done = Done

## Facts about the person and the appointment.

label-person = Person
label-name = Name
label-first-name = First name
label-born = Date of birth
label-nationality = Nationality
label-permit = Permit or status
label-valid-until = Valid until
label-date = Date
label-time = Time
label-place = Place
label-calendar-code = Appointment as a QR code for your calendar
label-duration = Duration
label-interpreter = Interpreting
label-language = Language
label-present = Present
label-function = Function

## Criteria, goals and costs.

label-criterion = Criterion
label-status = Assessment
label-facts = Facts
label-source = Source
label-circumstances = Personal circumstances
label-statement = The person’s own view
label-goal = Goal
label-measure = Measure
label-proof = Proof
label-cost = Cost
label-paid-by = Who pays
label-support = Support
label-number = No.

## Signatures.

label-signature = Signature
label-place-date = Place, date
label-signature-office = Signature of the office in charge
label-signature-person = Signature of the person
label-signature-representative = Signature of the legal representative
label-signature-interpreter = Signature of the interpreter

## Info folder.

label-local = In your municipality
label-offers = Courses and services
label-price = Price
label-level = Level
label-schedule = Days and times
label-provider = Organisation
label-as-of = Information as of
label-emergency = Emergency
label-further-contacts = More contacts
label-prepared-for = Prepared for

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Only the text in the official language is valid.
label-for-information = This translation is for information only. Only the original text is valid.

## Everything else.

label-parties = People and offices involved
label-municipality = Municipality
label-authority = Authority
label-address = Address
label-minutes-unit = minutes
label-not-known = not known
label-version = Version
label-household = Household
label-children = Children
label-guest = Guest
label-leader = Talk led by
label-phone-short = Tel.

## History, decisions, documents.

label-event = Event
label-result = Result
label-remark = Remark
label-decision = Decision
label-answer = Answer
label-decided-by = Who, when
label-document = Document
label-pages = Pages
label-hash = Checksum (SHA-256)
label-instrument = Instrument
label-basis = Basis
label-open = possible or not
label-deadlines = Appointments and deadlines
label-relation = Relationship
label-languages = Languages
label-to = To
label-reason = Reason
label-proof-seen = Proof seen
label-before-2019 = Until 31 December 2018 (for understanding only)
label-since-2019 = Since 1 January 2019

## Language level.

label-listening = Listening
label-speaking = Speaking
label-reading = Reading
label-writing = Writing
label-oral = spoken
label-written = written

## A year in numbers.

label-number-of = Number
label-stage = Stage
label-paper = Document
label-code = Code
label-none-counted = Nothing was recorded about this for this year.

## Test page for envelopes.

label-window = Window
label-millimetres = Millimetres
label-fold = Fold

## An order.

label-ruling = Decision
