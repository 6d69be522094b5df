### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.

date-long =
    { $day ->
        [1] 1°
       *[other] { $day }
    }{"\u00A0"}{ $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
        [12] dicembre
       *[other] { $month }
    } { $year }
date-weekday =
    { $weekday ->
        [1] lunedì
        [2] martedì
        [3] mercoledì
        [4] giovedì
        [5] venerdì
        [6] sabato
        [7] domenica
       *[other] { $weekday }
    } { $day ->
        [1] 1°
       *[other] { $day }
    }{"\u00A0"}{ $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
        [12] dicembre
       *[other] { $month }
    } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
        [12] dicembre
       *[other] { $month }
    } { $year }
time = ore{"\u00A0"}{ $hour }.{ $minute }

## The line above a letter. $date is a finished long date.

date-line = { $place }, { $date }
