### Names of the stages of a case, as printed.

stage-inform = Bilgilendirme
stage-encourage = Destekleme
stage-demand = Talep etme
stage-report = Bildirme
stage-shared = Tüm aşamalar
