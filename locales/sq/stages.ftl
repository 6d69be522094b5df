### Names of the stages of a case, as printed.

stage-inform = Informim
stage-encourage = Mbështetje
stage-demand = Kërkesë
stage-report = Njoftim
stage-shared = Të gjitha fazat
