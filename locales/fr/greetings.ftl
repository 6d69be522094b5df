### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.

greeting-one =
    { $form ->
        [female] Madame,
        [male] Monsieur,
       *[neutral] Madame, Monsieur,
    }
greeting-two =
    { $form1 ->
        [female] { $form2 ->
            [female] Mesdames,
           *[neutral] Madame, Monsieur,
        }
        [male] { $form2 ->
            [male] Messieurs,
           *[neutral] Madame, Monsieur,
        }
       *[neutral] Madame, Monsieur,
    }
greeting-many = Mesdames, Messieurs,

## The last line of a letter, above the signature.

closing-one =
    { $form ->
        [female] Nous vous prions d’agréer, Madame, nos salutations distinguées.
        [male] Nous vous prions d’agréer, Monsieur, nos salutations distinguées.
       *[neutral] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
    }
closing-two =
    { $form1 ->
        [female] { $form2 ->
            [female] Nous vous prions d’agréer, Mesdames, nos salutations distinguées.
           *[neutral] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
        }
        [male] { $form2 ->
            [male] Nous vous prions d’agréer, Messieurs, nos salutations distinguées.
           *[neutral] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
        }
       *[neutral] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
    }
closing-many = Nous vous prions d’agréer, Mesdames, Messieurs, nos salutations distinguées.

## The name lines of an address.

address-name =
    { $form ->
        [female] Madame{"\u00A0"}{ $full }
        [male] Monsieur{"\u00A0"}{ $full }
       *[neutral] { $full }
    }
address-couple-honorific = Monsieur et Madame
address-couple-names = { $first1 } et { $first2 } { $name }

## $items is a finished list with commas: «A, B».

list-and = { $items } et { $last }
