### Names of the stages of a case, as printed.

stage-inform = ሓበሬታ ምሃብ
stage-encourage = ምድጋፍ
stage-demand = ምጥላብ
stage-report = ናብ ካንቶን ምሕባር
stage-shared = ኩሎም ደረጃታት
