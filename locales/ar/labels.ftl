### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = صفحة
label-of = من
label-colon = :
label-case = رقم الملف لدينا
label-officer = للتواصل
label-phone = الهاتف
label-email = البريد الإلكتروني
label-web = الموقع الإلكتروني
label-hours = أوقات الدوام
label-enclosure = المرفق
label-enclosures = المرفقات
label-copy-to = نسخة إلى
label-contents = المحتويات
label-chapter = الفصل

## Talk guide and minutes.

label-discussed = تم الحديث عنه
label-questions = أسئلة
label-handouts = أوراق تُعطى للشخص
label-notes = ملاحظات
label-who = من
label-what = ماذا
label-until = حتى متى
label-yes = نعم
label-no = لا
label-done = تم

## Facts about the person and the appointment.

label-person = الشخص
label-name = الاسم
label-first-name = الاسم الشخصي
label-born = تاريخ الميلاد
label-nationality = الجنسية
label-permit = وضع الإقامة
label-valid-until = صالح حتى
label-date = التاريخ
label-time = الوقت
label-place = المكان
label-calendar-code = الموعد كرمز QR للتقويم
label-duration = المدة
label-interpreter = الترجمة الشفهية
label-language = اللغة
label-present = الحضور
label-function = الوظيفة

## Criteria, goals and costs.

label-criterion = المعيار
label-status = التقييم
label-facts = الوقائع
label-source = المصدر
label-circumstances = الظروف الشخصية
label-statement = رأي الشخص
label-goal = الهدف
label-measure = الإجراء
label-proof = الإثبات
label-cost = التكلفة
label-paid-by = من يدفع
label-support = الدعم
label-number = الرقم

## Signatures.

label-signature = التوقيع
label-place-date = المكان والتاريخ
label-signature-office = توقيع الجهة المختصة
label-signature-person = توقيع الشخص
label-signature-representative = توقيع الممثلة القانونية أو الممثل القانوني
label-signature-interpreter = توقيع المترجمة أو المترجم

## Info folder.

label-local = في بلديتكم
label-offers = العروض
label-price = السعر
label-level = المستوى
label-schedule = الأوقات
label-provider = المؤسسة
label-as-of = آخر تحديث
label-emergency = الطوارئ
label-further-contacts = جهات اتصال أخرى
label-prepared-for = أُعدّ من أجل

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = النص الأصلي هو النص الملزم.
label-for-information = هذه الترجمة للمعلومات فقط. النص الأصلي هو النص الملزم.

## Everything else.

label-parties = الأطراف
label-municipality = البلدية
label-authority = السلطة الرسمية
label-address = العنوان
label-minutes-unit = دقيقة
label-not-known = غير معروف
label-version = النسخة
label-household = أهل البيت
label-children = الأطفال
label-guest = الضيف
label-leader = إدارة اللقاء
label-phone-short = هاتف

## History, decisions, documents.

label-event = الحدث
label-result = النتيجة
label-remark = ملاحظة
label-decision = القرار
label-answer = الجواب
label-decided-by = من قرر ومتى
label-document = الوثيقة
label-pages = الصفحات
label-hash = رمز التحقق (SHA-256)
label-instrument = الأداة
label-basis = الأساس القانوني
label-open = متاح أم لا
label-deadlines = المواعيد والمهل
label-relation = صلة القرابة أو العلاقة
label-languages = اللغات
label-to = إلى
label-reason = السبب
label-proof-seen = تم الاطلاع على الإثبات
label-before-2019 = حتى 31 كانون الأول/ديسمبر 2018 (للفهم فقط)
label-since-2019 = منذ 1 كانون الثاني/يناير 2019

## Language level.

label-listening = الاستماع
label-speaking = التحدث
label-reading = القراءة
label-writing = الكتابة
label-oral = شفهي
label-written = كتابي

## A year in numbers.

label-number-of = العدد
label-stage = المرحلة
label-paper = الوثيقة
label-code = الرمز
label-none-counted = لم يُسجَّل شيء عن ذلك في هذه السنة.

## Test page for envelopes.

label-window = النافذة
label-millimetres = مليمتر
label-fold = خط الطي

## An order.

label-ruling = القرار
