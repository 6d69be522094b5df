### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.

date-long =
    { $day }.{"\u00A0"}{ $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
        [12] Dezember
       *[other] { $month }
    } { $year }
date-weekday =
    { $weekday ->
        [1] Montag
        [2] Dienstag
        [3] Mittwoch
        [4] Donnerstag
        [5] Freitag
        [6] Samstag
        [7] Sonntag
       *[other] { $weekday }
    }, { $day }.{"\u00A0"}{ $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
        [12] Dezember
       *[other] { $month }
    } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
        [12] Dezember
       *[other] { $month }
    } { $year }
time = { $hour }.{ $minute }{"\u00A0"}Uhr

## The line above a letter. $date is a finished long date.

date-line = { $place }, { $date }
