### One sentence that goes with a letter in many languages.

strip-important = Esta carta es importante. Si no la entiende, llámenos o venga a vernos. Le ayudaremos, y el servicio de intérprete no le cuesta nada.
