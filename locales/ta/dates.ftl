### Dates and times. $day, $month, $year and $weekday are numbers; Monday is 1.
### $day2, $month2 and $minute always have two digits, $hour has no leading zero.
### The names of the months are those of Sri Lanka.

date-long =
    { $day }{"\u00A0"}{ $month ->
        [1] ஜனவரி
        [2] பெப்ரவரி
        [3] மார்ச்
        [4] ஏப்ரல்
        [5] மே
        [6] ஜூன்
        [7] ஜூலை
        [8] ஆகஸ்ட்
        [9] செப்டெம்பர்
        [10] ஒக்டோபர்
        [11] நவம்பர்
        [12] டிசெம்பர்
       *[other] { $month }
    } { $year }
date-weekday =
    { $weekday ->
        [1] திங்கட்கிழமை
        [2] செவ்வாய்க்கிழமை
        [3] புதன்கிழமை
        [4] வியாழக்கிழமை
        [5] வெள்ளிக்கிழமை
        [6] சனிக்கிழமை
        [7] ஞாயிற்றுக்கிழமை
       *[other] { $weekday }
    }, { $day }{"\u00A0"}{ $month ->
        [1] ஜனவரி
        [2] பெப்ரவரி
        [3] மார்ச்
        [4] ஏப்ரல்
        [5] மே
        [6] ஜூன்
        [7] ஜூலை
        [8] ஆகஸ்ட்
        [9] செப்டெம்பர்
        [10] ஒக்டோபர்
        [11] நவம்பர்
        [12] டிசெம்பர்
       *[other] { $month }
    } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }
date-month-year =
    { $month ->
        [1] ஜனவரி
        [2] பெப்ரவரி
        [3] மார்ச்
        [4] ஏப்ரல்
        [5] மே
        [6] ஜூன்
        [7] ஜூலை
        [8] ஆகஸ்ட்
        [9] செப்டெம்பர்
        [10] ஒக்டோபர்
        [11] நவம்பர்
        [12] டிசெம்பர்
       *[other] { $month }
    } { $year }
time = { $hour }:{ $minute }{"\u00A0"}மணி

## The line above a letter. $date is a finished long date.

date-line = { $place }, { $date }
