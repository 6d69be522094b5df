title-course-reminder = Rappel: attestation de cours
