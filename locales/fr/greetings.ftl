### How a letter addresses people. $form is female, male or neutral; $name the surname,
### $full first name and surname. Neutral: the sex is not known, or there is only one name.
### $sex is female, male or undetermined: French addresses without the name.

# without $name, $full: French addresses without the name.
greeting-one =
    { $sex ->
        [female] Madame,
        [male] Monsieur,
       *[undetermined] Madame, Monsieur,
    }
# without $name1, $full1, $name2, $full2: French addresses without the name.
greeting-two =
    { $sex1 ->
        [female] { $sex2 ->
            [female] Mesdames,
           *[undetermined] Madame, Monsieur,
        }
        [male] { $sex2 ->
            [male] Messieurs,
           *[undetermined] Madame, Monsieur,
        }
       *[undetermined] Madame, Monsieur,
    }
greeting-many = Mesdames, Messieurs,
# without $name: French addresses without the name.
greeting-family = Madame, Monsieur,

## The last line of a letter, above the signature.

closing-one =
    { $sex ->
        [female] Nous vous prions d’agréer, Madame, nos salutations distinguées.
        [male] Nous vous prions d’agréer, Monsieur, nos salutations distinguées.
       *[undetermined] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
    }
closing-two =
    { $sex1 ->
        [female] { $sex2 ->
            [female] Nous vous prions d’agréer, Mesdames, nos salutations distinguées.
           *[undetermined] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
        }
        [male] { $sex2 ->
            [male] Nous vous prions d’agréer, Messieurs, nos salutations distinguées.
           *[undetermined] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
        }
       *[undetermined] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
    }
closing-many = Nous vous prions d’agréer, Mesdames, Messieurs, nos salutations distinguées.
closing-family = Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.

## The name lines of an address.

address-name =
    { $form ->
        [female] Madame{"\u00A0"}{ $full }
        [male] Monsieur{"\u00A0"}{ $full }
       *[neutral] { $full }
    }
address-couple-honorific = Monsieur et Madame
address-couple-names = { $first1 } et { $first2 } { $name }
address-family = Famille{"\u00A0"}{ $name }

## $items is a finished list with commas: «A, B».

list-and = { $items } et { $last }
