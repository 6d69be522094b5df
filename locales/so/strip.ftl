### One sentence that goes with a letter in many languages.

strip-important = Warqaddani waa muhiim. Haddii aadan fahmin, na soo wac ama noo kaalay. Waan ku caawinaynaa, turjumaankuna waa bilaash.
