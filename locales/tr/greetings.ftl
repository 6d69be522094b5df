### How a letter addresses people. Turkish writes «Sayın» and the full name for everyone,
### so no form has to be chosen. $full is first name and surname, $name the surname.

greeting-one = Sayın { $full },
greeting-two = Sayın { $full1 }, Sayın { $full2 },
greeting-many = Sayın hanımefendiler ve beyefendiler,
greeting-family = Sayın { $name } ailesi,

## The last line of a letter, above the signature.

closing-one = Saygılarımızla
closing-two = Saygılarımızla
closing-many = Saygılarımızla
closing-family = Saygılarımızla

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

list-and = { $items } ve { $last }
