### One sentence that goes with a letter in many languages.

strip-important = Ez a levél fontos. Ha nem érti, hívjon fel minket, vagy jöjjön be hozzánk. Segítünk Önnek, és a tolmács nem kerül semmibe.
