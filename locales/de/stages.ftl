### Names of the stages of a case, as printed.

stage-inform = Informieren
stage-encourage = Fördern
stage-demand = Fordern
stage-report = Melden
stage-shared = Alle Stufen
