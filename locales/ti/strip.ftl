### One sentence that goes with a letter in many languages.

strip-important = እዚ ደብዳቤ ኣገዳሲ እዩ። እንተዘይተረዲኡኩም ደውሉልና ወይ ናባና ምጹ። ክንሕግዘኩም ኢና፣ ንኣስተርጓሚ ገንዘብ ኣይትኸፍሉን ኢኹም።
