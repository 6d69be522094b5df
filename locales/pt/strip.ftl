### One sentence that goes with a letter in many languages.

strip-important = Esta carta é importante. Se não a compreender, telefone-nos ou venha falar connosco. Nós ajudamos, e o serviço de intérprete não lhe custa nada.
