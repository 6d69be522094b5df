title-library-card = Karte der Bibliothek
