### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = መንበሪ ፍቓድ (B)
permit-c = ቀዋሚ መንበሪ ፍቓድ (C)
permit-ci = መንበሪ ፍቓድ ምስ መሰል ስራሕ (Ci)
permit-f = ግዝያዊ መጽንሒ (F)
permit-g = ፍቓድ ዶብ እናሰገሩ ንዝሰርሑ (G)
permit-l = ናይ ሓጺር ግዜ መንበሪ ፍቓድ (L)
permit-n = ወረቐት ሓተቲ ዑቕባ (N)
permit-s = ናይ ሓለዋ ኩነታት S

## People.

sex-female = ኣንስተይቲ
sex-male = ተባዕታይ
sex-undetermined = ዘይተወሰነ
relation-spouse = በዓልቲ ቤት ወይ በዓል ቤት
relation-partner = ናይ ህይወት መጻምዲ
relation-child = ውላድ
relation-mother = ኣደ
relation-father = ኣቦ
relation-guardian = ሞግዚት
relation-deputy = ብበዓል መዚ ዝተመዘዘት ሓጋዚት ወይ ዝተመዘዘ ሓጋዚ
relation-other = ካልእ ሰብ

## How an interpreter takes part.

channel-onsite = ብኣካል
channel-phone = ብተሌፎን
channel-video = ብቪድዮ
channel-sign = ብቛንቋ ምልክት

## Integration criteria: a plain rendering of AIG 58a(1), a to d.

criterion-a = ህዝባዊ ጸጥታን ስርዓትን ምኽባር
criterion-b = ክብርታት ፌደራላዊ ቅዋም ምኽባር
criterion-c = ክእለት ቋንቋ
criterion-d = ኣብ ቁጠባዊ ህይወት ምስታፍ ወይ ትምህርቲ ምቕሳም
criterion-status-fulfilled = ተማሊኡ
criterion-status-partly = ብኸፊል ተማሊኡ
criterion-status-not-fulfilled = ኣይተማልአን
criterion-status-not-assessed = ኣይተገምገመን

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = ኣካላዊ፣ ኣእምሮኣዊ ወይ ስነኣእምሮኣዊ ስንክልና
circumstance-illness = ከቢድ ወይ ንነዊሕ ዝጸንሕ ሕማም
circumstance-learning = ዓቢ ጸገም ኣብ ምምሃር፣ ምንባብ ወይ ምጽሓፍ
circumstance-working-poor = ስራሕ እናሃለወ ድኽነት
circumstance-care = ሰብ ናይ ምእላይ ሓላፍነት

## Goals of an agreement.

goal-status-open = ክፉት
goal-status-reached = ተበጺሑ
goal-status-partly = ብኸፊል ተበጺሑ
goal-status-not-reached = ኣይተበጽሐን
goal-status-excused = ኣይተበጽሐን፣ ቅቡል ምኽንያት ኣሎ
bearer-person = ዝምልከቶ ሰብ ባዕሉ
bearer-municipality = ኮሙን
bearer-canton = ካንቶን
bearer-social-region = ናይ ከባቢ ማሕበራዊ ኣገልግሎት
bearer-employer = ኣስራሒት ወይ ኣስራሒ

## Post and address: printed on the envelope, so as in German.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = ኣይተገምገመን
level-mother-tongue = ቋንቋ ኣደ
unknown-first-name = ናይ መጀመርታ ስም ኣይተፈልጠን
stateless = ዜግነት ኣልቦ

## Terms of the model. A municipality explains them in plain words.

term-info-folder = ማህደር ሓበሬታ
term-first-talk = ናይ መጀመርታ ዝርርብ ሓበሬታ
term-integration-talk = ዝርርብ ምውህሃድ
term-integration-agreement = ስምምዕ ምውህሃድ
term-integration-recommendation = ለበዋ ምውህሃድ
term-commune = ኮሙን
term-residents-office = ቤት ጽሕፈት ምዝገባ ነበርቲ
instrument-communal-agreement = ናይ ኮሙን ስምምዕ ብዛዕባ ዕላማታትን ስጉምትታትን
instrument-binding-agreement = ቀያዲ ስምምዕ ምውህሃድ
instrument-recommendation = ለበዋ ምውህሃድ

## What the law says of an instrument.

instrument-is-allowed = ይከኣል
instrument-is-refused = ኣይፍቀድን
instrument-is-unclear = ክጻረ ኣለዎ

## Remedies against an order.

remedy-appeal = ይግባይ
remedy-objection = ተቓውሞ

## Dates in the overview of a file.

deadline-permit = ግዜ መንበሪ ወረቐት ዝውዳእ
deadline-answer = መልሲ ብዛዕባ ቆጸራ
deadline-talk = ዝርርብ
deadline-remedy = ናይ ይግባይ መወዳእታ መዓልቲ
