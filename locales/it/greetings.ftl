### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.

greeting-one =
    { $form ->
        [female] Gentile signora{"\u00A0"}{ $name },
        [male] Egregio signor{"\u00A0"}{ $name },
       *[neutral] Gentile { $full },
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] Gentile signora{"\u00A0"}{ $name1 }, gentile signora{"\u00A0"}{ $name2 },
            [male] Gentile signora{"\u00A0"}{ $name1 }, egregio signor{"\u00A0"}{ $name2 },
           *[neutral] Gentile signora{"\u00A0"}{ $name1 }, gentile { $full2 },
        }
        [male] { $form2 ->
            [female] Egregio signor{"\u00A0"}{ $name1 }, gentile signora{"\u00A0"}{ $name2 },
            [male] Egregio signor{"\u00A0"}{ $name1 }, egregio signor{"\u00A0"}{ $name2 },
           *[neutral] Egregio signor{"\u00A0"}{ $name1 }, gentile { $full2 },
        }
       *[neutral] { $form2 ->
            [female] Gentile { $full1 }, gentile signora{"\u00A0"}{ $name2 },
            [male] Gentile { $full1 }, egregio signor{"\u00A0"}{ $name2 },
           *[neutral] Gentile { $full1 }, gentile { $full2 },
        }
    }
greeting-many = Gentili signore, egregi signori,
greeting-family = Gentile famiglia{"\u00A0"}{ $name },

## The last line of a letter, above the signature.

closing-one = Cordiali saluti
closing-two = Cordiali saluti
closing-many = Cordiali saluti
closing-family = Cordiali saluti

## The name lines of an address.

address-name =
    { $form ->
        [female] Signora{"\u00A0"}{ $full }
        [male] Signor{"\u00A0"}{ $full }
       *[neutral] { $full }
    }
address-couple-honorific = Signor e Signora
address-couple-names = { $first1 } e { $first2 } { $name }
address-family = Famiglia{"\u00A0"}{ $name }

## $items is a finished list with commas: «A, B».

list-and = { $items } e { $last }
