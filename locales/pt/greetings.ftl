### How a letter addresses people. $form is female, male or neutral. Portuguese puts
### first name and surname after «Senhora» and «Senhor»: $full, and for a family $name.

greeting-one =
    { $form ->
        [female] Estimada Senhora{"\u00A0"}{ $full },
        [male] Estimado Senhor{"\u00A0"}{ $full },
       *[neutral] Bom dia, { $full },
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] Estimada Senhora{"\u00A0"}{ $full1 }, estimada Senhora{"\u00A0"}{ $full2 },
            [male] Estimada Senhora{"\u00A0"}{ $full1 }, estimado Senhor{"\u00A0"}{ $full2 },
           *[neutral] Estimada Senhora{"\u00A0"}{ $full1 }, bom dia, { $full2 },
        }
        [male] { $form2 ->
            [female] Estimado Senhor{"\u00A0"}{ $full1 }, estimada Senhora{"\u00A0"}{ $full2 },
            [male] Estimado Senhor{"\u00A0"}{ $full1 }, estimado Senhor{"\u00A0"}{ $full2 },
           *[neutral] Estimado Senhor{"\u00A0"}{ $full1 }, bom dia, { $full2 },
        }
       *[neutral] { $form2 ->
            [female] Bom dia, { $full1 }, estimada Senhora{"\u00A0"}{ $full2 },
            [male] Bom dia, { $full1 }, estimado Senhor{"\u00A0"}{ $full2 },
           *[neutral] Bom dia, { $full1 } e { $full2 },
        }
    }
greeting-many = Estimadas senhoras, estimados senhores,
greeting-family = Estimada família{"\u00A0"}{ $name },

## The last line of a letter, above the signature.

closing-one = Com os melhores cumprimentos
closing-two = Com os melhores cumprimentos
closing-many = Com os melhores cumprimentos
closing-family = Com os melhores cumprimentos

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

list-and = { $items } e { $last }
