### One sentence that goes with a letter in many languages.

strip-important = Цей лист важливий. Якщо Ви його не розумієте, зателефонуйте нам або зайдіть до нас. Ми Вам допоможемо, а послуги перекладача для Вас безкоштовні.
