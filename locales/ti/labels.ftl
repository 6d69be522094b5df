### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = ገጽ
label-of = ካብ
label-colon = ፦
label-case = መወከሲ ቁጽርና
label-officer = ርክብ
label-phone = ተሌፎን
label-email = ኢመይል
label-web = መርበብ ሓበሬታ
label-hours = ናይ ስራሕ ሰዓታት
label-enclosure = ዝተተሓሓዘ ወረቐት
label-enclosures = ዝተተሓሓዙ ወረቓቕቲ
label-copy-to = ቅዳሕ ናብ
label-contents = ትሕዝቶ
label-chapter = ምዕራፍ

## Talk guide and minutes.

label-discussed = ተዘራሪብናሉ
label-questions = ሕቶታት
label-handouts = ዝወሃቡ ወረቓቕቲ
label-notes = መዘኻኸሪ
label-who = መን
label-what = እንታይ
label-until = ክሳብ መዓስ
label-yes = እወ
label-no = ኣይፋል
label-done = ተወዲኡ

## Facts about the person and the appointment.

label-person = ሰብ
label-name = ስም
label-first-name = ናይ መጀመርታ ስም
label-born = ዕለት ልደት
label-nationality = ዜግነት
label-permit = ናይ መንበሪ ኩነታት
label-valid-until = ዘገልግል ክሳብ
label-date = ዕለት
label-time = ሰዓት
label-place = ቦታ
label-calendar-code = ቆጸራ ከም QR ኮድ ንካለንደር
label-duration = ንውሓት ግዜ
label-interpreter = ምስትርጓም
label-language = ቋንቋ
label-present = ዝተሳተፉ ሰባት
label-function = ሓላፍነት

## Criteria, goals and costs.

label-criterion = መምዘኒ
label-status = ገምጋም
label-facts = ሓቅታት
label-source = ምንጪ
label-circumstances = ውልቃዊ ኩነታት
label-statement = ርእይቶ ናይቲ ሰብ
label-goal = ዕላማ
label-measure = ስጉምቲ
label-proof = መረጋገጺ
label-cost = ወጻኢታት
label-paid-by = መን ይኸፍል
label-support = ሓገዝ
label-number = ቁ.

## Signatures.

label-signature = ክታም
label-place-date = ቦታ፣ ዕለት
label-signature-office = ክታም ናይቲ ዝምልከቶ ቤት ጽሕፈት
label-signature-person = ክታም ናይቲ ሰብ
label-signature-representative = ክታም ናይ ሕጋዊ ወኪል
label-signature-interpreter = ክታም ናይ ኣስተርጓሚት ወይ ኣስተርጓሚ

## Info folder.

label-local = ኣብ ኮሙንኩም
label-offers = ኣገልግሎታት
label-price = ዋጋ
label-level = ደረጃ
label-schedule = ሰዓታት
label-provider = ትካል
label-as-of = ኩነታት ብዕለት
label-emergency = ህጹጽ ኩነታት
label-further-contacts = ተወሳኺ ኣድራሻታት
label-prepared-for = ዝተዳለወሉ ሰብ

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = ሕጋዊ ሓይሊ ዘለዎ እቲ ብጀርመንኛ ዝተጻሕፈ እዩ።
label-for-information = እዚ ትርጉም ንሓበሬታ ጥራይ እዩ። ሕጋዊ ሓይሊ ዘለዎ እቲ መበቆላዊ ጽሑፍ እዩ።

## Everything else.

label-parties = ተሳተፍቲ
label-municipality = ኮሙን (መዘጋጃ ቤት)
label-authority = በዓል መዚ
label-address = ኣድራሻ
label-minutes-unit = ደቓይቕ
label-not-known = ዘይተፈልጠ
label-version = ሕታም
label-household = ቤተሰብ
label-children = ቆልዑ
label-guest = ጋሻ
label-leader = ነቲ ዝርርብ ዝመርሕ ሰብ
label-phone-short = ተሌ.

## History, decisions, documents.

label-event = ፍጻመ
label-result = ውጽኢት
label-remark = ርእይቶ
label-decision = ውሳነ
label-answer = መልሲ
label-decided-by = መን፣ መዓስ
label-document = ሰነድ
label-pages = ገጻት
label-hash = መረጋገጺ ቁጽሪ (SHA-256)
label-instrument = መሳርሒ
label-basis = ሕጋዊ መሰረት
label-open = ይከኣል ወይ ኣይከኣልን
label-deadlines = ቆጸራታትን ናይ ግዜ ገደባትን
label-relation = ዝምድና
label-languages = ቋንቋታት
label-to = ናብ
label-reason = ምኽንያት
label-proof-seen = መረጋገጺ ተራእዩ
label-before-2019 = ክሳብ 31 ታሕሳስ 2018 (ንምርዳእ ጥራይ)
label-since-2019 = ካብ 1 ጥሪ 2019 ጀሚሩ

## Language level.

label-listening = ምስማዕ
label-speaking = ምዝራብ
label-reading = ምንባብ
label-writing = ምጽሓፍ
label-oral = ብቓል
label-written = ብጽሑፍ

## A year in numbers.

label-number-of = ብዝሒ
label-stage = ደረጃ ስራሕ
label-paper = ሰነድ
label-code = ኮድ
label-none-counted = ብዛዕባ እዚ፣ ኣብዚ ዓመት ዝተመዝገበ የለን።

## Test page for envelopes.

label-window = መስኮት
label-millimetres = ሚሊሜተር
label-fold = መዕጸፊ

## An order.

label-ruling = ውሳነ
