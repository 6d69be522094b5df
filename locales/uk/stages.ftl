### Names of the stages of a case, as printed.

stage-inform = Інформування
stage-encourage = Підтримка
stage-demand = Вимоги
stage-report = Повідомлення
stage-shared = Усі етапи
