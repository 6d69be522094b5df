### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = تصريح إقامة (B)
permit-c = تصريح إقامة دائمة (C)
permit-ci = تصريح إقامة مع إمكانية العمل (Ci)
permit-f = قبول مؤقت (F)
permit-g = تصريح للعاملين عبر الحدود (G)
permit-l = تصريح إقامة قصيرة (L)
permit-n = بطاقة لطالبي اللجوء (N)
permit-s = وضع الحماية S

## People.

sex-female = أنثى
sex-male = ذكر
sex-undetermined = غير محدد
relation-spouse = زوجة أو زوج
relation-partner = شريكة أو شريك
relation-child = طفلة أو طفل
relation-mother = أم
relation-father = أب
relation-guardian = وصي أو وصية
relation-deputy = قيّم أو قيّمة (بتعيين من السلطة الرسمية)
relation-other = شخص آخر

## How an interpreter takes part.

channel-onsite = بالحضور الشخصي
channel-phone = بالهاتف
channel-video = بالفيديو
channel-sign = بلغة الإشارة

## Integration criteria: the words of AIG 58a(1), a to d. Do not reword.

criterion-a = مراعاة الأمن والنظام العام
criterion-b = احترام قيم الدستور الاتحادي
criterion-c = المهارات اللغوية
criterion-d = المشاركة في الحياة الاقتصادية أو في اكتساب التعليم
criterion-status-fulfilled = متحقق
criterion-status-partly = متحقق جزئياً
criterion-status-not-fulfilled = غير متحقق
criterion-status-not-assessed = لم يُقيَّم

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = إعاقة جسدية أو ذهنية أو نفسية
circumstance-illness = مرض شديد أو طويل الأمد
circumstance-learning = صعوبات كبيرة في التعلم أو القراءة أو الكتابة
circumstance-working-poor = فقر رغم العمل
circumstance-care = واجبات رعاية

## Goals of an agreement.

goal-status-open = مفتوح
goal-status-reached = تحقق
goal-status-partly = تحقق جزئياً
goal-status-not-reached = لم يتحقق
goal-status-excused = لم يتحقق، لسبب مقبول
bearer-person = الشخص نفسه
bearer-municipality = البلدية
bearer-canton = الكانتون
bearer-social-region = المنطقة الاجتماعية
bearer-employer = جهة العمل

## Post and address. The words on the envelope stay in the binding language.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = لم يُقيَّم
level-mother-tongue = اللغة الأم
unknown-first-name = الاسم الشخصي غير معروف
stateless = بلا جنسية

## Terms of the model. The official words of the law for agreement and recommendation.

term-info-folder = ملف المعلومات
term-first-talk = اللقاء التعريفي الأول
term-integration-talk = لقاء حول الاندماج
term-integration-agreement = اتفاقية الاندماج
term-integration-recommendation = توصية الاندماج
term-commune = البلدية
term-residents-office = مكتب تسجيل السكان
instrument-communal-agreement = اتفاقية البلدية حول الأهداف والإجراءات
instrument-binding-agreement = اتفاقية اندماج ملزمة
instrument-recommendation = توصية الاندماج

## What the law says of an instrument.

instrument-is-allowed = متاح
instrument-is-refused = غير مسموح به
instrument-is-unclear = يحتاج إلى توضيح

## Remedies against an order.

remedy-appeal = طعن
remedy-objection = اعتراض

## Dates in the overview of a file.

deadline-permit = انتهاء صلاحية البطاقة
deadline-answer = الرد على الموعد
deadline-talk = اللقاء
deadline-remedy = آخر يوم في مهلة الطعن
