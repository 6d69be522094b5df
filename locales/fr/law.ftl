### How an article of law is cited. $act is the abbreviation in this language;
### $paragraph and $letter are the word none where the citation has none.

law-article =
    { $letter ->
        [none] { $paragraph ->
            [none] art.{"\u00A0"}{ $article } { $act }
           *[other] art.{"\u00A0"}{ $article }, al.{"\u00A0"}{ $paragraph }, { $act }
        }
       *[other] { $paragraph ->
            [none] art.{"\u00A0"}{ $article }, let.{"\u00A0"}{ $letter }, { $act }
           *[other] art.{"\u00A0"}{ $article }, al.{"\u00A0"}{ $paragraph }, let.{"\u00A0"}{ $letter }, { $act }
        }
    }

## Abbreviations, as the Classified Compilation of federal law prints them.

law-act-aig = LEI
law-act-vzae = OASA
law-act-vinta = OIE
law-act-asylg = LAsi
law-act-zgb = CC
law-act-bv = Cst.
law-act-vwvg = PA
law-act-fza = ALCP
law-act-behig = LHand

## Full titles, without date and abbreviation.

law-act-name-aig = Loi fédérale sur les étrangers et l’intégration
law-act-name-vzae = Ordonnance relative à l’admission, au séjour et à l’exercice d’une activité lucrative
law-act-name-vinta = Ordonnance sur l’intégration des étrangers
law-act-name-asylg = Loi sur l’asile
law-act-name-zgb = Code civil suisse
law-act-name-bv = Constitution fédérale de la Confédération suisse
law-act-name-vwvg = Loi fédérale sur la procédure administrative
law-act-name-fza = Accord entre la Confédération suisse, d’une part, et la Communauté européenne et ses États membres, d’autre part, sur la libre circulation des personnes
law-act-name-behig = Loi fédérale sur l’élimination des inégalités frappant les personnes handicapées
