### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.

date-long =
    { $day }{"\u00A0"}de { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
        [12] dezembro
       *[other] { $month }
    } de { $year }
date-weekday =
    { $weekday ->
        [1] segunda-feira
        [2] terça-feira
        [3] quarta-feira
        [4] quinta-feira
        [5] sexta-feira
        [6] sábado
        [7] domingo
       *[other] { $weekday }
    }, { $day }{"\u00A0"}de { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
        [12] dezembro
       *[other] { $month }
    } de { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
        [12] dezembro
       *[other] { $month }
    } de { $year }
time = { $hour }h{ $minute }

## The line above a letter. $date is a finished long date.

date-line = { $place }, { $date }
