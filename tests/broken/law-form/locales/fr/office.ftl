title-course-reminder = Rappel selon Abs. 2
