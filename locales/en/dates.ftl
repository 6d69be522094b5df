### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.

date-long =
    { $day }{"\u00A0"}{ $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        [12] December
       *[other] { $month }
    } { $year }
date-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
        [7] Sunday
       *[other] { $weekday }
    } { $day }{"\u00A0"}{ $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        [12] December
       *[other] { $month }
    } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        [12] December
       *[other] { $month }
    } { $year }
time = { $hour }:{ $minute }

## The line above a letter. $date is a finished long date.

date-line = { $place }, { $date }
