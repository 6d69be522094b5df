### The slip sheet before a bundle of a print run. Print shop and Post read it.

slip-bundle = Liasse { $number } sur { $of }
slip-reprint = Réimpression
slip-note = Feuille intercalaire : ne pas mettre sous pli
slip-channel = Mode d’envoi
slip-envelope = Enveloppe
slip-letters = Envois
slip-sheets = Feuilles
slip-pages = Pages imprimées
slip-what = Indication
slip-value = dans cette liasse
slip-numbers = Numéros de document
slip-range-postcode = Numéros postaux
slip-range-language = Langues
slip-sorting = Tri
slip-sorting-postcode = par numéro postal
slip-sorting-language = par langue
slip-sides = Impression
slip-sides-duplex = recto verso
slip-sides-simplex = recto seul
slip-file = Fichier
