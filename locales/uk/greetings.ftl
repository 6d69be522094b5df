### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.

greeting-one =
    { $form ->
        [female] Шановна пані{"\u00A0"}{ $name }!
        [male] Шановний пане{"\u00A0"}{ $name }!
       *[neutral] Добрий день, { $full }!
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] Шановна пані{"\u00A0"}{ $name1 }, шановна пані{"\u00A0"}{ $name2 }!
            [male] Шановна пані{"\u00A0"}{ $name1 }, шановний пане{"\u00A0"}{ $name2 }!
           *[neutral] Добрий день, пані{"\u00A0"}{ $name1 } та { $full2 }!
        }
        [male] { $form2 ->
            [female] Шановний пане{"\u00A0"}{ $name1 }, шановна пані{"\u00A0"}{ $name2 }!
            [male] Шановний пане{"\u00A0"}{ $name1 }, шановний пане{"\u00A0"}{ $name2 }!
           *[neutral] Добрий день, пане{"\u00A0"}{ $name1 } та { $full2 }!
        }
       *[neutral] { $form2 ->
            [female] Добрий день, { $full1 } та пані{"\u00A0"}{ $name2 }!
            [male] Добрий день, { $full1 } та пане{"\u00A0"}{ $name2 }!
           *[neutral] Добрий день, { $full1 } та { $full2 }!
        }
    }
greeting-many = Шановні пані та панове!
greeting-family = Шановна родино{"\u00A0"}{ $name }!

## The last line of a letter, above the signature.

closing-one = З повагою
closing-two = З повагою
closing-many = З повагою
closing-family = З повагою

## The name lines of an address. They stay German: the address is printed in the binding language.

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

list-and = { $items } та { $last }
