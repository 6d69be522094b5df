### Names of the stages of a case, as printed.

stage-inform = Informar
stage-encourage = Apoiar
stage-demand = Exigir
stage-report = Comunicar
stage-shared = Todas as fases
