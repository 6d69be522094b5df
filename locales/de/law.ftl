### How an article of law is cited. $act is the abbreviation in this language;
### $paragraph and $letter are the word none where the citation has none.

law-article =
    { $letter ->
        [none] { $paragraph ->
            [none] Art.{"\u00A0"}{ $article } { $act }
           *[other] Art.{"\u00A0"}{ $article } Abs.{"\u00A0"}{ $paragraph } { $act }
        }
       *[other] { $paragraph ->
            [none] Art.{"\u00A0"}{ $article } Bst.{"\u00A0"}{ $letter } { $act }
           *[other] Art.{"\u00A0"}{ $article } Abs.{"\u00A0"}{ $paragraph } Bst.{"\u00A0"}{ $letter } { $act }
        }
    }

## Abbreviations, as the Classified Compilation of federal law prints them.

law-act-aig = AIG
law-act-vzae = VZAE
law-act-vinta = VIntA
law-act-asylg = AsylG
law-act-zgb = ZGB
law-act-bv = BV
law-act-vwvg = VwVG
law-act-fza = FZA
law-act-behig = BehiG

## Full titles, without date and abbreviation.

law-act-name-aig = Bundesgesetz über die Ausländerinnen und Ausländer und über die Integration
law-act-name-vzae = Verordnung über Zulassung, Aufenthalt und Erwerbstätigkeit
law-act-name-vinta = Verordnung über die Integration von Ausländerinnen und Ausländern
law-act-name-asylg = Asylgesetz
law-act-name-zgb = Schweizerisches Zivilgesetzbuch
law-act-name-bv = Bundesverfassung der Schweizerischen Eidgenossenschaft
law-act-name-vwvg = Bundesgesetz über das Verwaltungsverfahren
law-act-name-fza = Abkommen zwischen der Schweizerischen Eidgenossenschaft einerseits und der Europäischen Gemeinschaft und ihren Mitgliedstaaten andererseits über die Freizügigkeit
law-act-name-behig = Bundesgesetz über die Beseitigung von Benachteiligungen von Menschen mit Behinderungen
