### The slip sheet before a bundle of a print run. Print shop and Post read it.

slip-bundle = Mazzo { $number } di { $of }
slip-reprint = Ristampa
slip-note = Foglio divisorio: non imbustare
slip-channel = Tipo d’invio
slip-envelope = Busta
slip-letters = Invii
slip-sheets = Fogli
slip-pages = Pagine stampate
slip-what = Dato
slip-value = in questo mazzo
slip-numbers = Numeri di documento
slip-range-postcode = Numeri postali
slip-range-language = Lingue
slip-sorting = Ordinamento
slip-sorting-postcode = per numero postale
slip-sorting-language = per lingua
slip-sides = Stampa
slip-sides-duplex = fronte/retro
slip-sides-simplex = solo fronte
slip-file = File
