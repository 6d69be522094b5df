label-help-desk: Auskunft
