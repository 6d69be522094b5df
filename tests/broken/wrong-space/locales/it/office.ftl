title-course-reminder = Promemoria:  attestato del corso
