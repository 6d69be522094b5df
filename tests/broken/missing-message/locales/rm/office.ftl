title-course-reminder = Kurs belgesi
stage-demand = Talep
