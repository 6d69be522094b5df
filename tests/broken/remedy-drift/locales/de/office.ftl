title-permit-renewal = Verlängerung der Bewilligung
title-course-reminder = Erinnerung an die Kursbestätigung
