label-help-desk = Renseignements
