### One sentence that goes with a letter in many languages.

strip-important = Această scrisoare este importantă. Dacă nu o înțelegeți, sunați-ne sau treceți pe la noi. Vă ajutăm, iar interpretul nu vă costă nimic.
