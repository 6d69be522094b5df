### The slip sheet before a bundle of a print run. Print shop and Post read it.

slip-bundle = Bund { $number } von { $of }
slip-reprint = Nachdruck
slip-note = Trennblatt: nicht kuvertieren
slip-channel = Versandart
slip-envelope = Couvert
slip-letters = Sendungen
slip-sheets = Blätter
slip-pages = Druckseiten
slip-what = Angabe
slip-value = in diesem Bund
slip-numbers = Dokumentnummern
slip-range-postcode = Postleitzahlen
slip-range-language = Sprachen
slip-sorting = Sortierung
slip-sorting-postcode = nach Postleitzahl
slip-sorting-language = nach Sprache
slip-sides = Druck
slip-sides-duplex = beidseitig
slip-sides-simplex = einseitig
slip-file = Datei
