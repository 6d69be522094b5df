label-help-desk = Auskunft

label-help-desk = Schalter
