title-permit-renewal = Prolongation de l’autorisation
