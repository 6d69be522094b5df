### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.
### Months of the Gregorian calendar, with the names that Eritrea uses for them.

date-long =
    { $day }{"\u00A0"}{ $month ->
        [1] ጥሪ
        [2] ለካቲት
        [3] መጋቢት
        [4] ሚያዝያ
        [5] ግንቦት
        [6] ሰነ
        [7] ሓምለ
        [8] ነሓሰ
        [9] መስከረም
        [10] ጥቅምቲ
        [11] ሕዳር
        [12] ታሕሳስ
       *[other] { $month }
    } { $year }
date-weekday =
    { $weekday ->
        [1] ሰኑይ
        [2] ሰሉስ
        [3] ረቡዕ
        [4] ሓሙስ
        [5] ዓርቢ
        [6] ቀዳም
        [7] ሰንበት
       *[other] { $weekday }
    }፣ { $day }{"\u00A0"}{ $month ->
        [1] ጥሪ
        [2] ለካቲት
        [3] መጋቢት
        [4] ሚያዝያ
        [5] ግንቦት
        [6] ሰነ
        [7] ሓምለ
        [8] ነሓሰ
        [9] መስከረም
        [10] ጥቅምቲ
        [11] ሕዳር
        [12] ታሕሳስ
       *[other] { $month }
    } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] ጥሪ
        [2] ለካቲት
        [3] መጋቢት
        [4] ሚያዝያ
        [5] ግንቦት
        [6] ሰነ
        [7] ሓምለ
        [8] ነሓሰ
        [9] መስከረም
        [10] ጥቅምቲ
        [11] ሕዳር
        [12] ታሕሳስ
       *[other] { $month }
    } { $year }
time = ሰዓት{"\u00A0"}{ $hour }:{ $minute }

## The line above a letter. $date is a finished long date.

date-line = { $place }፣ { $date }
