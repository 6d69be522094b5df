### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = leje qëndrimi (B)
permit-c = leje vendosjeje pa afat (C)
permit-ci = leje qëndrimi me të drejtë pune (Ci)
permit-f = pranim i përkohshëm (F)
permit-g = leje për punë përtej kufirit (G)
permit-l = leje për qëndrim të shkurtër (L)
permit-n = letërnjoftim për persona që kërkojnë azil (N)
permit-s = status mbrojtjeje S

## People.

sex-female = femër
sex-male = mashkull
sex-undetermined = e papërcaktuar
relation-spouse = bashkëshorte ose bashkëshort
relation-partner = partnere ose partner
relation-child = fëmijë
relation-mother = nënë
relation-father = baba
relation-guardian = kujdestare ose kujdestar ligjor
relation-deputy = person ndihmës i caktuar nga autoriteti
relation-other = person tjetër

## How an interpreter takes part.

channel-onsite = në vendin e bisedës
channel-phone = me telefon
channel-video = me video
channel-sign = në gjuhën e shenjave

## Integration criteria: a plain rendering of AIG 58a(1), a to d.

criterion-a = Respektimi i sigurisë dhe i rendit publik
criterion-b = Respektimi i vlerave të Kushtetutës Federale
criterion-c = Aftësitë gjuhësore
criterion-d = Pjesëmarrja në jetën ekonomike ose në arsimim
criterion-status-fulfilled = i përmbushur
criterion-status-partly = i përmbushur pjesërisht
criterion-status-not-fulfilled = i papërmbushur
criterion-status-not-assessed = i pavlerësuar

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = aftësi e kufizuar fizike, mendore ose psikike
circumstance-illness = sëmundje e rëndë ose e gjatë
circumstance-learning = vështirësi të mëdha në të nxënë, në lexim ose në shkrim
circumstance-working-poor = pagë që nuk mjafton për jetesë
circumstance-care = kujdes për familjarë

## Goals of an agreement.

goal-status-open = i hapur
goal-status-reached = i arritur
goal-status-partly = i arritur pjesërisht
goal-status-not-reached = i paarritur
goal-status-excused = i paarritur, me arsye të justifikuar
bearer-person = vetë personi
bearer-municipality = komuna
bearer-canton = kantoni
bearer-social-region = shërbimi social i rajonit
bearer-employer = punëdhënësja ose punëdhënësi

## Post and address.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = i pavlerësuar
level-mother-tongue = gjuhë amtare
unknown-first-name = emri nuk dihet
stateless = pa shtetësi

## Terms of the model. Only German, French and Italian have official words.

term-info-folder = dosje informuese
term-first-talk = bisedë e parë informuese
term-integration-talk = bisedë për integrimin
term-integration-agreement = marrëveshje për integrimin
term-integration-recommendation = rekomandim për integrimin
term-commune = komunë
term-residents-office = zyra e regjistrimit të banorëve
instrument-communal-agreement = marrëveshje e komunës për qëllimet dhe hapat
instrument-binding-agreement = marrëveshje detyruese për integrimin
instrument-recommendation = rekomandim për integrimin

## What the law says of an instrument.

instrument-is-allowed = lejohet
instrument-is-refused = nuk lejohet
instrument-is-unclear = duhet sqaruar

## Remedies against an order.

remedy-appeal = ankesë te një autoritet më i lartë
remedy-objection = kundërshtim te i njëjti autoritet

## Dates in the overview of a file.

deadline-permit = Letërnjoftimi skadon
deadline-answer = Përgjigje për takimin
deadline-talk = Biseda
deadline-remedy = Dita e fundit e afatit për ankesë
