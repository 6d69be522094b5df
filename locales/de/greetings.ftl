### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.

greeting-one =
    { $form ->
        [female] Sehr geehrte Frau{"\u00A0"}{ $name }
        [male] Sehr geehrter Herr{"\u00A0"}{ $name }
       *[neutral] Guten Tag { $full }
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] Sehr geehrte Frau{"\u00A0"}{ $name1 }, sehr geehrte Frau{"\u00A0"}{ $name2 }
            [male] Sehr geehrte Frau{"\u00A0"}{ $name1 }, sehr geehrter Herr{"\u00A0"}{ $name2 }
           *[neutral] Sehr geehrte Frau{"\u00A0"}{ $name1 }, guten Tag { $full2 }
        }
        [male] { $form2 ->
            [female] Sehr geehrter Herr{"\u00A0"}{ $name1 }, sehr geehrte Frau{"\u00A0"}{ $name2 }
            [male] Sehr geehrter Herr{"\u00A0"}{ $name1 }, sehr geehrter Herr{"\u00A0"}{ $name2 }
           *[neutral] Sehr geehrter Herr{"\u00A0"}{ $name1 }, guten Tag { $full2 }
        }
       *[neutral] { $form2 ->
            [female] Guten Tag { $full1 }, sehr geehrte Frau{"\u00A0"}{ $name2 }
            [male] Guten Tag { $full1 }, sehr geehrter Herr{"\u00A0"}{ $name2 }
           *[neutral] Guten Tag { $full1 } und { $full2 }
        }
    }
greeting-many = Sehr geehrte Damen und Herren
greeting-family = Sehr geehrte Familie{"\u00A0"}{ $name }

## The last line of a letter, above the signature.

closing-one = Freundliche Grüsse
closing-two = Freundliche Grüsse
closing-many = Freundliche Grüsse
closing-family = Freundliche Grüsse

## The name lines of an address.

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

list-and = { $items } und { $last }
