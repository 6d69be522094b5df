### Names of the stages of a case, as printed.

stage-inform = Informer
stage-encourage = Encourager
stage-demand = Exiger
stage-report = Signaler
stage-shared = Toutes les étapes
