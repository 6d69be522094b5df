### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.

date-long =
    { $day }{"\u00A0"}{ $month ->
        [1] janar
        [2] shkurt
        [3] mars
        [4] prill
        [5] maj
        [6] qershor
        [7] korrik
        [8] gusht
        [9] shtator
        [10] tetor
        [11] nëntor
        [12] dhjetor
       *[other] { $month }
    } { $year }
date-weekday =
    { $weekday ->
        [1] e hënë
        [2] e martë
        [3] e mërkurë
        [4] e enjte
        [5] e premte
        [6] e shtunë
        [7] e diel
       *[other] { $weekday }
    }, { $day }{"\u00A0"}{ $month ->
        [1] janar
        [2] shkurt
        [3] mars
        [4] prill
        [5] maj
        [6] qershor
        [7] korrik
        [8] gusht
        [9] shtator
        [10] tetor
        [11] nëntor
        [12] dhjetor
       *[other] { $month }
    } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] janar
        [2] shkurt
        [3] mars
        [4] prill
        [5] maj
        [6] qershor
        [7] korrik
        [8] gusht
        [9] shtator
        [10] tetor
        [11] nëntor
        [12] dhjetor
       *[other] { $month }
    } { $year }
time = ora{"\u00A0"}{ $hour }.{ $minute }

## The line above a letter. $date is a finished long date.

date-line = { $place }, më { $date }
