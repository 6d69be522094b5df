title-course-reminder = Erinnerung an die Kursbestätigung
title-course-poster = Erinnerung an die Kursbestätigung
