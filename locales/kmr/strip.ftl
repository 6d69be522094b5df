### One sentence that goes with a letter in many languages.

strip-important = Ev name girîng e. Heke hûn jê fêm nakin, telefonî me bikin an jî werin cem me. Em ê alîkariya we bikin, û wergêr ji bo we bêpere ye.
