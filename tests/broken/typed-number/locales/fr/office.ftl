title-course-reminder = Rappel : attestation de cours
term-course-hotline = 0848 000 000
