title-permit-renewal = Proroga del permesso
title-course-reminder = Promemoria: attestato del corso
