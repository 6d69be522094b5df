title-course-reminder = Promemoria: attestato del corso
course-line =
    { $provider ->
        [none] Corso a { $place }
       *[other] Corso di una scuola a { $place }
    }
course-greeting = Buongiorno { $name }
