title-library-card = Carte de bibliothèque
