title-course-reminder = Promemoria: attestato del corso
title-course-poster = Promemoria: attestato del corso
