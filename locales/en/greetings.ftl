### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.

greeting-one =
    { $form ->
        [female] Dear Ms{"\u00A0"}{ $name },
        [male] Dear Mr{"\u00A0"}{ $name },
       *[neutral] Dear { $full },
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] Dear Ms{"\u00A0"}{ $name1 } and Ms{"\u00A0"}{ $name2 },
            [male] Dear Ms{"\u00A0"}{ $name1 } and Mr{"\u00A0"}{ $name2 },
           *[neutral] Dear Ms{"\u00A0"}{ $name1 } and { $full2 },
        }
        [male] { $form2 ->
            [female] Dear Mr{"\u00A0"}{ $name1 } and Ms{"\u00A0"}{ $name2 },
            [male] Dear Mr{"\u00A0"}{ $name1 } and Mr{"\u00A0"}{ $name2 },
           *[neutral] Dear Mr{"\u00A0"}{ $name1 } and { $full2 },
        }
       *[neutral] { $form2 ->
            [female] Dear { $full1 } and Ms{"\u00A0"}{ $name2 },
            [male] Dear { $full1 } and Mr{"\u00A0"}{ $name2 },
           *[neutral] Dear { $full1 } and { $full2 },
        }
    }
greeting-many = Ladies and Gentlemen,
greeting-family = Dear { $name } family,

## The last line of a letter, above the signature.

closing-one = Kind regards
closing-two = Kind regards
closing-many = Kind regards
closing-family = Kind regards

## The name lines of an address: printed in the binding language.

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

list-and = { $items } and { $last }
