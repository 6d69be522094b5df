title-permit-renewal = Verlängerung der Bewilligung
