### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.

date-long =
    { $day ->
        [1] 1er
       *[other] { $day }
    }{"\u00A0"}{ $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
        [12] décembre
       *[other] { $month }
    } { $year }
date-weekday =
    { $weekday ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
        [7] dimanche
       *[other] { $weekday }
    } { $day ->
        [1] 1er
       *[other] { $day }
    }{"\u00A0"}{ $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
        [12] décembre
       *[other] { $month }
    } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
        [12] décembre
       *[other] { $month }
    } { $year }
time = { $hour }{"\u00A0"}h{"\u00A0"}{ $minute }

## The line above a letter. $date is a finished long date.

date-line = { $place }, le { $date }
