title-course-reminder = Promemoria: label-proof
