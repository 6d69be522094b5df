### One sentence that goes with a letter in many languages.

strip-important = Ovo pismo je važno. Ako ga ne razumijete, nazovite nas ili dođite k nama. Pomoći ćemo Vam, a usmeno prevođenje za Vas je besplatno.
