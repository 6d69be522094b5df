### One sentence that goes with a letter in many languages.

strip-important = Dieser Brief ist wichtig. Wenn Sie ihn nicht verstehen, rufen Sie uns an oder kommen Sie vorbei. Wir helfen Ihnen, und das Dolmetschen kostet Sie nichts.
