### Words that several papers share. In running text they take no article.

## Permits and status, with the letter of the card.

permit-b = வதிவிட அனுமதி (B)
permit-c = நிரந்தர வதிவிட அனுமதி (C)
permit-ci = வேலை செய்யும் உரிமையுடன் வதிவிட அனுமதி (Ci)
permit-f = தற்காலிகமாக ஏற்கப்பட்ட நிலை (F)
permit-g = எல்லை கடந்து வேலைக்கு வருவோருக்கான அனுமதி (G)
permit-l = குறுகிய கால வதிவிட அனுமதி (L)
permit-n = புகலிடம் கோருவோருக்கான அட்டை (N)
permit-s = பாதுகாப்பு நிலை S

## People.

sex-female = பெண்
sex-male = ஆண்
sex-undetermined = குறிப்பிடப்படவில்லை
relation-spouse = கணவர் அல்லது மனைவி
relation-partner = வாழ்க்கைத் துணை
relation-child = பிள்ளை
relation-mother = தாய்
relation-father = தந்தை
relation-guardian = சட்டப்படியான பாதுகாவலர்
relation-deputy = சட்டப்படி நியமிக்கப்பட்ட உதவியாளர்
relation-other = வேறு நபர்

## How an interpreter takes part.

channel-onsite = நேரில்
channel-phone = தொலைபேசி மூலம்
channel-video = காணொளி மூலம்
channel-sign = சைகை மொழியில்

## Integration criteria: the words of AIG 58a(1), a to d, rendered faithfully. Do not reword.

criterion-a = பொதுப் பாதுகாப்பையும் பொது ஒழுங்கையும் கடைப்பிடித்தல்
criterion-b = கூட்டாட்சி அரசியலமைப்பின் விழுமியங்களை மதித்தல்
criterion-c = மொழித் திறன்கள்
criterion-d = பொருளாதார வாழ்விலோ கல்வி பெறுவதிலோ பங்கேற்றல்
criterion-status-fulfilled = நிறைவேறியுள்ளது
criterion-status-partly = பகுதியளவில் நிறைவேறியுள்ளது
criterion-status-not-fulfilled = நிறைவேறவில்லை
criterion-status-not-assessed = மதிப்பிடப்படவில்லை

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = உடல், அறிவு அல்லது உளம் சார்ந்த இயலாமை
circumstance-illness = கடுமையான அல்லது நீண்டகால நோய்
circumstance-learning = கற்பதில், வாசிப்பதில் அல்லது எழுதுவதில் பெரும் சிரமம்
circumstance-working-poor = வேலை செய்தும் வருமானம் போதாமை
circumstance-care = பராமரிப்புப் பொறுப்புகள்

## Goals of an agreement.

goal-status-open = நிலுவையில் உள்ளது
goal-status-reached = எட்டப்பட்டது
goal-status-partly = பகுதியளவில் எட்டப்பட்டது
goal-status-not-reached = எட்டப்படவில்லை
goal-status-excused = எட்டப்படவில்லை, ஏற்கத்தக்க காரணம் உண்டு
bearer-person = நபர் தாமே
bearer-municipality = உள்ளூராட்சி
bearer-canton = மாநிலம்
bearer-social-region = பிராந்திய சமூக சேவை அலுவலகம்
bearer-employer = வேலை வழங்குபவர்

## Post and address: as in the binding language.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = மதிப்பிடப்படவில்லை
level-mother-tongue = தாய்மொழி
unknown-first-name = முதற்பெயர் தெரியவில்லை
stateless = நாடற்றவர்

## Terms of the model.

term-info-folder = தகவல் கோப்பு
term-first-talk = முதல் தகவல் கலந்துரையாடல்
term-integration-talk = ஒருங்கிணைவுக் கலந்துரையாடல்
term-integration-agreement = ஒருங்கிணைவு உடன்படிக்கை
term-integration-recommendation = ஒருங்கிணைவுப் பரிந்துரை
term-commune = உள்ளூராட்சி
term-residents-office = குடியிருப்பாளர் பதிவு அலுவலகம்
instrument-communal-agreement = இலக்குகளும் நடவடிக்கைகளும் பற்றிய உள்ளூராட்சி உடன்பாடு
instrument-binding-agreement = கட்டாயமான ஒருங்கிணைவு உடன்படிக்கை
instrument-recommendation = ஒருங்கிணைவுப் பரிந்துரை

## What the law says of an instrument.

instrument-is-allowed = சட்டப்படி அனுமதி உண்டு
instrument-is-refused = சட்டப்படி அனுமதி இல்லை
instrument-is-unclear = தெளிவுபடுத்த வேண்டும்

## Remedies against an order.

remedy-appeal = மேன்முறையீடு
remedy-objection = ஆட்சேபனை

## Dates in the overview of a file.

deadline-permit = அட்டை காலாவதியாகும் நாள்
deadline-answer = சந்திப்பு பற்றிப் பதில் தரும் நாள்
deadline-talk = கலந்துரையாடல்
deadline-remedy = மேன்முறையீடு அல்லது ஆட்சேபனைக்கான கடைசி நாள்
