label-help-desk = Auskunft
