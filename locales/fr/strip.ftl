### One sentence that goes with a letter in many languages.

strip-important = Cette lettre est importante. Si vous ne la comprenez pas, appelez-nous ou passez nous voir. Nous vous aidons, et l’interprète ne vous coûte rien.
