### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = பக்கம்
label-of = /
label-colon = :
label-case = எங்கள் குறிப்பு எண்
label-officer = தொடர்புக்கு
label-phone = தொலைபேசி
label-email = மின்னஞ்சல்
label-web = இணையத்தளம்
label-hours = திறந்திருக்கும் நேரம்
label-enclosure = இணைப்பு
label-enclosures = இணைப்புகள்
label-copy-to = பிரதி
label-contents = உள்ளடக்கம்
label-chapter = அத்தியாயம்

## Talk guide and minutes.

label-discussed = பேசப்பட்டது
label-questions = கேள்விகள்
label-handouts = கொடுக்க வேண்டிய ஆவணங்கள்
label-notes = குறிப்புகள்
label-who = யார்
label-what = என்ன
label-until = எந்த நாளுக்குள்
label-yes = ஆம்
label-no = இல்லை
label-done = முடிந்தது

## Facts about the person and the appointment.

label-person = நபர்
label-name = பெயர்
label-first-name = முதற்பெயர்
label-born = பிறந்த திகதி
label-nationality = குடியுரிமை
label-permit = வதிவிட நிலை
label-valid-until = செல்லுபடியாகும் கடைசி நாள்
label-date = திகதி
label-time = நேரம்
label-place = இடம்
label-calendar-code = நாட்காட்டிக்கான சந்திப்பு QR குறியீடு
label-duration = கால அளவு
label-interpreter = மொழிபெயர்ப்பு
label-language = மொழி
label-present = கலந்துகொண்டவர்கள்
label-function = பணிப் பொறுப்பு

## Criteria, goals and costs.

label-criterion = அளவுகோல்
label-status = மதிப்பீடு
label-facts = உண்மைத் தகவல்கள்
label-source = தகவல் மூலம்
label-circumstances = தனிப்பட்ட சூழ்நிலை
label-statement = நபரின் கருத்து
label-goal = இலக்கு
label-measure = நடவடிக்கை
label-proof = சான்று
label-cost = செலவு
label-paid-by = யார் செலுத்துவார்
label-support = உதவி
label-number = எண்

## Signatures.

label-signature = கையொப்பம்
label-place-date = இடம், திகதி
label-signature-office = பொறுப்பான அலுவலகத்தின் கையொப்பம்
label-signature-person = நபரின் கையொப்பம்
label-signature-representative = சட்டப்பூர்வப் பிரதிநிதியின் கையொப்பம்
label-signature-interpreter = மொழிபெயர்ப்பாளரின் கையொப்பம்

## Info folder.

label-local = உங்கள் ஊரில்
label-offers = சேவைகள்
label-price = கட்டணம்
label-level = நிலை
label-schedule = நேரங்கள்
label-provider = அமைப்பு
label-as-of = நிலவரத் திகதி
label-emergency = அவசர நிலை
label-further-contacts = மேலும் தொடர்புகள்
label-prepared-for = யாருக்காகத் தயாரிக்கப்பட்டது

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = அலுவல் மொழியில் உள்ள மூலப் பதிப்பே சட்டப்படி செல்லுபடியாகும்.
label-for-information = இந்த மொழிபெயர்ப்பு தகவலுக்காக மட்டுமே. மூலப் பதிப்பே சட்டப்படி செல்லுபடியாகும்.

## Everything else.

label-parties = சம்பந்தப்பட்டவர்கள்
label-municipality = உள்ளூராட்சி
label-authority = அரச அலுவலகம்
label-address = முகவரி
label-minutes-unit = நிமிடங்கள்
label-not-known = தெரியவில்லை
label-version = பதிப்பு
label-household = வீட்டில் வசிப்பவர்கள்
label-children = பிள்ளைகள்
label-guest = விருந்தினர்
label-leader = கலந்துரையாடலை நடத்துபவர்
label-phone-short = தொ.பே.

## History, decisions, documents.

label-event = நிகழ்வு
label-result = பெறுபேறு
label-remark = குறிப்புரை
label-decision = தீர்மானம்
label-answer = பதில்
label-decided-by = யார், எப்போது
label-document = ஆவணம்
label-pages = பக்கங்கள்
label-hash = சரிபார்ப்பு எண் (SHA-256)
label-instrument = சட்ட வழிமுறை
label-basis = அடிப்படை
label-open = சட்டப்படி அனுமதி உண்டா, இல்லையா
label-deadlines = சந்திப்புகளும் காலக்கெடுக்களும்
label-relation = உறவு
label-languages = மொழிகள்
label-to = பெறுநர்
label-reason = காரணம்
label-proof-seen = சான்று பார்க்கப்பட்டது
label-before-2019 = 31 டிசெம்பர் 2018 வரை (புரிந்துகொள்வதற்கு மட்டும்)
label-since-2019 = 1 ஜனவரி 2019 முதல்

## Language level.

label-listening = கேட்டல்
label-speaking = பேசுதல்
label-reading = வாசித்தல்
label-writing = எழுதுதல்
label-oral = பேச்சு
label-written = எழுத்து

## A year in numbers.

label-number-of = எண்ணிக்கை
label-stage = படிநிலை
label-paper = ஆவணம்
label-code = குறியீடு
label-none-counted = இந்த ஆண்டில் இது பற்றி எதுவும் பதிவாகவில்லை.

## Test page for envelopes.

label-window = உறையின் சாளரம்
label-millimetres = மில்லிமீற்றர்
label-fold = மடிப்பு

## An order.

label-ruling = தீர்மானம்
