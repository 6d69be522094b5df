"""What longer papers cost: mappe alone, in one worker and with all cores."""

import os

from measure import letters

# Papers of different length, and which share of the letters is made of each.
KINDS = [("letter", "I-01", 1), ("guide", "I-06", 5), ("folder", "I-09", 15)]
HEAD = ["paper", "kind", "papers", "papers per CPU-second, one worker", "papers a second, all cores", "peak MiB"]


def counts(count):
    return {max(20, count // share) for _, _, share in KINDS}


def kinds(program, place, count):
    """A table in Markdown. The start of all processes counts."""
    rows = [HEAD, ["---"] * len(HEAD)]
    for name, kind, share in KINDS:
        papers = max(20, count // share)
        one, _ = letters(program, place, papers, kind=kind)
        all_cores, _ = letters(program, place, papers, kind=kind, jobs=os.cpu_count())
        per_cpu, per_second = papers / one.cpu, papers / all_cores.wall
        rows.append([name, kind, str(papers), f"{per_cpu:.0f}", f"{per_second:.0f}", f"{one.memory / 1024:.0f}"])
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows) + "\n"
