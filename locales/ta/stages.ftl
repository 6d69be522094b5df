### Names of the stages of a case, as printed.

stage-inform = தகவல் வழங்குதல்
stage-encourage = ஊக்குவித்தல்
stage-demand = பங்களிப்பை எதிர்பார்த்தல்
stage-report = அறிவித்தல்
stage-shared = எல்லாப் படிநிலைகளும்
