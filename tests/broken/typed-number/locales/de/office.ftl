title-course-reminder = Erinnerung an die Kursbestätigung
term-course-hotline = 0848 000 000
