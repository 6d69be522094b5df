### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.
### Months stand in the genitive after a day, in the nominative without one.

date-long =
    { $day }{"\u00A0"}{ $month ->
        [1] січня
        [2] лютого
        [3] березня
        [4] квітня
        [5] травня
        [6] червня
        [7] липня
        [8] серпня
        [9] вересня
        [10] жовтня
        [11] листопада
        [12] грудня
       *[other] { $month }
    } { $year }{"\u00A0"}року
date-weekday =
    { $weekday ->
        [1] понеділок
        [2] вівторок
        [3] середа
        [4] четвер
        [5] п’ятниця
        [6] субота
        [7] неділя
       *[other] { $weekday }
    }, { $day }{"\u00A0"}{ $month ->
        [1] січня
        [2] лютого
        [3] березня
        [4] квітня
        [5] травня
        [6] червня
        [7] липня
        [8] серпня
        [9] вересня
        [10] жовтня
        [11] листопада
        [12] грудня
       *[other] { $month }
    } { $year }{"\u00A0"}року
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] січень
        [2] лютий
        [3] березень
        [4] квітень
        [5] травень
        [6] червень
        [7] липень
        [8] серпень
        [9] вересень
        [10] жовтень
        [11] листопад
        [12] грудень
       *[other] { $month }
    } { $year }{"\u00A0"}року
time = { $hour }:{ $minute }

## The line above a letter. $date is a finished long date.

date-line = { $place }, { $date }
