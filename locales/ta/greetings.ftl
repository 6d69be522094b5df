### How a letter addresses people. $full is first name and surname. Tamil addresses everybody
### in the same way, with the full name: a surname alone would often be the father's name.

greeting-one = மதிப்பிற்குரிய { $full } அவர்களே,
greeting-two = மதிப்பிற்குரிய { $full1 } அவர்களே, மதிப்பிற்குரிய { $full2 } அவர்களே,
greeting-many = மதிப்பிற்குரியவர்களே,
greeting-family = மதிப்பிற்குரிய { $name } குடும்பத்தினரே,

## The last line of a letter, above the signature.

closing-one = அன்பான வணக்கங்களுடன்
closing-two = அன்பான வணக்கங்களுடன்
closing-many = அன்பான வணக்கங்களுடன்
closing-family = அன்பான வணக்கங்களுடன்

## The name lines of an address: as in the binding language.

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

list-and = { $items } மற்றும் { $last }
