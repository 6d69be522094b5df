### Words that several papers share. They stand in the nominative, so that they fit after a colon.

## Permits and status, with the letter of the card.

permit-b = дозвіл на перебування (B)
permit-c = дозвіл на постійне проживання (C)
permit-ci = дозвіл на перебування з правом працювати (Ci)
permit-f = тимчасове прийняття (F)
permit-g = дозвіл для прикордонних працівників (G)
permit-l = дозвіл на короткострокове перебування (L)
permit-n = посвідка для шукачів притулку (N)
permit-s = статус захисту S

## People.

sex-female = жіноча
sex-male = чоловіча
sex-undetermined = не визначено
relation-spouse = дружина або чоловік
relation-partner = партнерка або партнер
relation-child = дитина
relation-mother = мати
relation-father = батько
relation-guardian = опікунка або опікун
relation-deputy = піклувальниця або піклувальник
relation-other = інша особа

## How an interpreter takes part.

channel-onsite = на місці
channel-phone = телефоном
channel-video = відеозв’язком
channel-sign = жестовою мовою

## Integration criteria: the words of AIG 58a(1), a to d. Do not reword.

criterion-a = Дотримання громадської безпеки та порядку
criterion-b = Повага до цінностей Федеральної конституції
criterion-c = Володіння мовою
criterion-d = Участь в економічному житті або здобуття освіти
criterion-status-fulfilled = виконано
criterion-status-partly = частково виконано
criterion-status-not-fulfilled = не виконано
criterion-status-not-assessed = не оцінено

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = фізична, розумова або психічна інвалідність
circumstance-illness = тяжка або тривала хвороба
circumstance-learning = значні труднощі з навчанням, читанням або письмом
circumstance-working-poor = бідність попри роботу
circumstance-care = догляд за дітьми або близькими

## Goals of an agreement.

goal-status-open = ще триває
goal-status-reached = досягнуто
goal-status-partly = частково досягнуто
goal-status-not-reached = не досягнуто
goal-status-excused = не досягнуто з поважної причини
bearer-person = сама особа
bearer-municipality = громада
bearer-canton = кантон
bearer-social-region = регіональна соціальна служба
bearer-employer = роботодавиця або роботодавець

## Post and address. These stay German: they stand in the address.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = не оцінено
level-mother-tongue = рідна мова
unknown-first-name = ім’я невідоме
stateless = без громадянства

## Terms of the model. The official words of the law for agreement and recommendation.

term-info-folder = інформаційна папка
term-first-talk = перша інформаційна розмова
term-integration-talk = розмова про інтеграцію
term-integration-agreement = угода про інтеграцію
term-integration-recommendation = рекомендація щодо інтеграції
term-commune = громада
term-residents-office = відділ реєстрації мешканців
instrument-communal-agreement = домовленість із громадою про цілі та заходи
instrument-binding-agreement = обов’язкова угода про інтеграцію
instrument-recommendation = рекомендація щодо інтеграції

## What the law says of an instrument.

instrument-is-allowed = можливо
instrument-is-refused = не дозволено
instrument-is-unclear = треба з’ясувати

## Remedies against an order.

remedy-appeal = скарга
remedy-objection = заперечення

## Dates in the overview of a file.

deadline-permit = посвідка втрачає чинність
deadline-answer = відповідь щодо зустрічі
deadline-talk = розмова
deadline-remedy = останній день для оскарження
