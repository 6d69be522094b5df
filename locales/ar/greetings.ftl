### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.

greeting-one =
    { $form ->
        [female] السيدة{"\u00A0"}{ $name } المحترمة،
        [male] السيد{"\u00A0"}{ $name } المحترم،
       *[neutral] تحية طيبة إلى { $full }،
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] السيدة{"\u00A0"}{ $name1 } المحترمة، السيدة{"\u00A0"}{ $name2 } المحترمة،
            [male] السيدة{"\u00A0"}{ $name1 } المحترمة، السيد{"\u00A0"}{ $name2 } المحترم،
           *[neutral] السيدة{"\u00A0"}{ $name1 } المحترمة، تحية طيبة إلى { $full2 }،
        }
        [male] { $form2 ->
            [female] السيد{"\u00A0"}{ $name1 } المحترم، السيدة{"\u00A0"}{ $name2 } المحترمة،
            [male] السيد{"\u00A0"}{ $name1 } المحترم، السيد{"\u00A0"}{ $name2 } المحترم،
           *[neutral] السيد{"\u00A0"}{ $name1 } المحترم، تحية طيبة إلى { $full2 }،
        }
       *[neutral] { $form2 ->
            [female] تحية طيبة إلى { $full1 }، السيدة{"\u00A0"}{ $name2 } المحترمة،
            [male] تحية طيبة إلى { $full1 }، السيد{"\u00A0"}{ $name2 } المحترم،
           *[neutral] تحية طيبة إلى { $full1 } وإلى { $full2 }،
        }
    }
greeting-many = السيدات والسادة المحترمين،
greeting-family = عائلة{"\u00A0"}{ $name } المحترمة،

## The last line of a letter, above the signature.

closing-one = مع خالص التحية والتقدير
closing-two = مع خالص التحية والتقدير
closing-many = مع خالص التحية والتقدير
closing-family = مع خالص التحية والتقدير

## The name lines of an address. They stay in the binding language, for the post.

address-name =
    { $form ->
        [female] Frau{"\u00A0"}{ $full }
        [male] Herr{"\u00A0"}{ $full }
       *[neutral] { $full }
    }
address-couple-honorific = Herr und Frau
address-couple-names = { $first1 } und { $first2 } { $name }
address-family = Familie{"\u00A0"}{ $name }

## $items is a finished list with commas: «A, B».

list-and = { $items } و{"\u00A0"}{ $last }
