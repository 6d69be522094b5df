### How an article of law is cited. $act is the abbreviation in this language;
### $paragraph and $letter are the word none where the citation has none.

law-article =
    { $letter ->
        [none] { $paragraph ->
            [none] art.{"\u00A0"}{ $article } { $act }
           *[other] art.{"\u00A0"}{ $article } cpv.{"\u00A0"}{ $paragraph } { $act }
        }
       *[other] { $paragraph ->
            [none] art.{"\u00A0"}{ $article } lett.{"\u00A0"}{ $letter } { $act }
           *[other] art.{"\u00A0"}{ $article } cpv.{"\u00A0"}{ $paragraph } lett.{"\u00A0"}{ $letter } { $act }
        }
    }

## Abbreviations, as the Classified Compilation of federal law prints them.

law-act-aig = LStrI
law-act-vzae = OASA
law-act-vinta = OIntS
law-act-asylg = LAsi
law-act-zgb = CC
law-act-bv = Cost.
law-act-vwvg = PA
law-act-fza = ALC
law-act-behig = LDis

## Full titles, without date and abbreviation.

law-act-name-aig = Legge federale sugli stranieri e la loro integrazione
law-act-name-vzae = Ordinanza sull’ammissione, il soggiorno e l’attività lucrativa
law-act-name-vinta = Ordinanza sull’integrazione degli stranieri
law-act-name-asylg = Legge sull’asilo
law-act-name-zgb = Codice civile svizzero
law-act-name-bv = Costituzione federale della Confederazione Svizzera
law-act-name-vwvg = Legge federale sulla procedura amministrativa
law-act-name-fza = Accordo tra la Confederazione Svizzera, da una parte, e la Comunità europea ed i suoi Stati membri, dall’altra, sulla libera circolazione delle persone
law-act-name-behig = Legge federale sull’eliminazione di svantaggi nei confronti dei disabili
