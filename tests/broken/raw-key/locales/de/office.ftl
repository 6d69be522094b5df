title-course-reminder = Erinnerung an die Kursbestätigung
