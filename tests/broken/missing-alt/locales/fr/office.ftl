title-course-reminder = Rappel : attestation de cours
title-course-poster = Rappel : attestation de cours
