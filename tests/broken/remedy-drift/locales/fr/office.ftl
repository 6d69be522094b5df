title-permit-renewal = Prolongation de l’autorisation
title-course-reminder = Rappel : attestation de cours
