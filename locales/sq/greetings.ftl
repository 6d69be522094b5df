### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.

greeting-one =
    { $form ->
        [female] E nderuar zonja{"\u00A0"}{ $name },
        [male] I nderuar zoti{"\u00A0"}{ $name },
       *[neutral] Mirëdita { $full },
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] E nderuar zonja{"\u00A0"}{ $name1 }, e nderuar zonja{"\u00A0"}{ $name2 },
            [male] E nderuar zonja{"\u00A0"}{ $name1 }, i nderuar zoti{"\u00A0"}{ $name2 },
           *[neutral] E nderuar zonja{"\u00A0"}{ $name1 }, mirëdita { $full2 },
        }
        [male] { $form2 ->
            [female] I nderuar zoti{"\u00A0"}{ $name1 }, e nderuar zonja{"\u00A0"}{ $name2 },
            [male] I nderuar zoti{"\u00A0"}{ $name1 }, i nderuar zoti{"\u00A0"}{ $name2 },
           *[neutral] I nderuar zoti{"\u00A0"}{ $name1 }, mirëdita { $full2 },
        }
       *[neutral] { $form2 ->
            [female] Mirëdita { $full1 }, e nderuar zonja{"\u00A0"}{ $name2 },
            [male] Mirëdita { $full1 }, i nderuar zoti{"\u00A0"}{ $name2 },
           *[neutral] Mirëdita { $full1 } dhe { $full2 },
        }
    }
greeting-many = Të nderuara zonja dhe të nderuar zotërinj,
greeting-family = E nderuar familje{"\u00A0"}{ $name },

## The last line of a letter, above the signature.

closing-one = Me respekt
closing-two = Me respekt
closing-many = Me respekt
closing-family = Me respekt

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

list-and = { $items } dhe { $last }
