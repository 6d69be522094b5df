title-permit-renewal = Proroga del permesso
