title-course-reminder = Erinnerung : Kursbestätigung
