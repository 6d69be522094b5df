title-course-reminder = Erinnerung an die Kursbestätigung von { $name }
