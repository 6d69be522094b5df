title-course-reminder = Promemoria: attestato del corso
term-course-hotline = 0848 000 000
