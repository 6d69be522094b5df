### Names of the stages of a case, as printed.

stage-inform = Informare
stage-encourage = Promuovere
stage-demand = Esigere
stage-report = Segnalare
stage-shared = Tutte le fasi
