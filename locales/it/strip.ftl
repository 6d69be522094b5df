### One sentence that goes with a letter in many languages.

strip-important = Questa lettera è importante. Se non la capisce, ci telefoni o passi da noi. La aiutiamo, e l’interprete non Le costa nulla.
