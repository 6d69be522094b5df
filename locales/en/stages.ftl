### Names of the stages of a case, as printed.

stage-inform = Inform
stage-encourage = Support
stage-demand = Demand
stage-report = Report
stage-shared = All stages
