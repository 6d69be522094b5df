title-library-card = Tessera della biblioteca
