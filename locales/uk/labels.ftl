### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Сторінка
label-of = з
label-colon = :
label-case = Номер справи
label-officer = Контактна особа
label-phone = Телефон
label-email = Електронна пошта
label-web = Вебсайт
label-hours = Години роботи
label-enclosure = Додаток
label-enclosures = Додатки
label-copy-to = Копія для
label-contents = Зміст
label-chapter = Розділ

## Talk guide and minutes.

label-discussed = обговорено
label-questions = Запитання
label-handouts = Матеріали, які треба дати
label-notes = Нотатки
label-who = Хто
label-what = Що
label-until = До якого дня
label-yes = Так
label-no = Ні
label-done = Виконано

## Facts about the person and the appointment.

label-person = Особа
label-name = Прізвище
label-first-name = Ім’я
label-born = Дата народження
label-nationality = Громадянство
label-permit = Дозвіл або статус
label-valid-until = Дійсний до
label-date = Дата
label-time = Час
label-place = Місце
label-calendar-code = QR-код зустрічі для календаря
label-duration = Тривалість
label-interpreter = Усний переклад
label-language = Мова
label-present = Присутні
label-function = Посада

## Criteria, goals and costs.

label-criterion = Критерій
label-status = Оцінка
label-facts = Факти
label-source = Джерело
label-circumstances = Особисті обставини
label-statement = Думка особи
label-goal = Ціль
label-measure = Захід
label-proof = Підтвердження
label-cost = Вартість
label-paid-by = Хто платить
label-support = Підтримка
label-number = №

## Signatures.

label-signature = Підпис
label-place-date = Місце, дата
label-signature-office = Підпис відповідальної установи
label-signature-person = Підпис особи
label-signature-representative = Підпис законного представника або представниці
label-signature-interpreter = Підпис перекладача або перекладачки

## Info folder.

label-local = У Вашій громаді
label-offers = Пропозиції
label-price = Ціна
label-level = Рівень
label-schedule = Розклад
label-provider = Організація
label-as-of = Станом на
label-emergency = Екстрена допомога
label-further-contacts = Інші контакти
label-prepared-for = Підготовлено для

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Юридичну силу має версія офіційною мовою громади.
label-for-information = Цей переклад лише для інформації. Юридичну силу має оригінал.

## Everything else.

label-parties = Учасники
label-municipality = Громада
label-authority = Орган влади
label-address = Адреса
label-minutes-unit = хвилин
label-not-known = невідомо
label-version = Версія
label-household = Домогосподарство
label-children = Діти
label-guest = Гість або гостя
label-leader = Розмову веде
label-phone-short = Тел.

## History, decisions, documents.

label-event = Подія
label-result = Результат
label-remark = Примітка
label-decision = Рішення
label-answer = Відповідь
label-decided-by = Хто, коли
label-document = Документ
label-pages = Сторінки
label-hash = Контрольна сума (SHA-256)
label-instrument = Інструмент
label-basis = Підстава
label-open = можливо чи ні
label-deadlines = Зустрічі та строки
label-relation = Родинний зв’язок
label-languages = Мови
label-to = Кому
label-reason = Причина
label-proof-seen = Підтвердження показано
label-before-2019 = До 31 грудня 2018 року (лише для розуміння)
label-since-2019 = З 1 січня 2019 року

## Language level.

label-listening = Слухання
label-speaking = Говоріння
label-reading = Читання
label-writing = Письмо
label-oral = усно
label-written = письмово

## A year in numbers.

label-number-of = Кількість
label-stage = Етап
label-paper = Документ
label-code = Код
label-none-counted = Цього року таких даних немає.

## Test page for envelopes.

label-window = Віконце
label-millimetres = Міліметри
label-fold = Лінія згину

## An order.

label-ruling = Рішення
