### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.
### Tigrinya addresses people by the first name: so the full name stands here.

greeting-one =
    { $form ->
        [female] ክብርቲ{"\u00A0"}ወይዘሮ{"\u00A0"}{ $full }
        [male] ክቡር{"\u00A0"}ኣቶ{"\u00A0"}{ $full }
       *[neutral] ሰላም { $full }
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] ክብርቲ{"\u00A0"}ወይዘሮ{"\u00A0"}{ $full1 }፣ ክብርቲ{"\u00A0"}ወይዘሮ{"\u00A0"}{ $full2 }
            [male] ክብርቲ{"\u00A0"}ወይዘሮ{"\u00A0"}{ $full1 }፣ ክቡር{"\u00A0"}ኣቶ{"\u00A0"}{ $full2 }
           *[neutral] ክብርቲ{"\u00A0"}ወይዘሮ{"\u00A0"}{ $full1 }፣ ሰላም { $full2 }
        }
        [male] { $form2 ->
            [female] ክቡር{"\u00A0"}ኣቶ{"\u00A0"}{ $full1 }፣ ክብርቲ{"\u00A0"}ወይዘሮ{"\u00A0"}{ $full2 }
            [male] ክቡር{"\u00A0"}ኣቶ{"\u00A0"}{ $full1 }፣ ክቡር{"\u00A0"}ኣቶ{"\u00A0"}{ $full2 }
           *[neutral] ክቡር{"\u00A0"}ኣቶ{"\u00A0"}{ $full1 }፣ ሰላም { $full2 }
        }
       *[neutral] { $form2 ->
            [female] ሰላም { $full1 }፣ ክብርቲ{"\u00A0"}ወይዘሮ{"\u00A0"}{ $full2 }
            [male] ሰላም { $full1 }፣ ክቡር{"\u00A0"}ኣቶ{"\u00A0"}{ $full2 }
           *[neutral] ሰላም { $full1 } ከምኡውን { $full2 }
        }
    }
greeting-many = ክቡራትን ክቡራንን
greeting-family = ክቡራት ስድራቤት{"\u00A0"}{ $name }

## The last line of a letter, above the signature.

closing-one = ምስ ክብሪ ሰላምታ
closing-two = ምስ ክብሪ ሰላምታ
closing-many = ምስ ክብሪ ሰላምታ
closing-family = ምስ ክብሪ ሰላምታ

## The name lines of an address: in the binding language, as German.

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

list-and = { $items } ከምኡውን { $last }
