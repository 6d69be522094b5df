title-course-reminder = Erinnerung an die Kursbestätigung
course-line = Kurs bei { $provider } in { $place }
course-greeting = Guten Tag { $name }
