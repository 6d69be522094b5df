### Names of the stages of a case, as printed.

stage-inform = تقديم المعلومات
stage-encourage = التشجيع والدعم
stage-demand = المطالبة
stage-report = الإبلاغ
stage-shared = جميع المراحل
