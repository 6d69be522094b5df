### One sentence that goes with a letter in many languages.

strip-important = Kjo letër është e rëndësishme. Nëse nuk e kuptoni, na telefononi ose ejani te ne. Ne ju ndihmojmë dhe përkthimi me gojë nuk ju kushton asgjë.
