### One sentence that goes with a letter in many languages.

strip-important = This letter is important. If you do not understand it, please call us or come and see us. We will help you, and an interpreter costs you nothing.
