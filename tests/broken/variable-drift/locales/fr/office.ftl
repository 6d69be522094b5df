title-course-reminder = Rappel : attestation de cours
course-line = Cours à { $place }
# without $name: French greets without the name.
course-greeting = Bonjour
