"""Compares mappe with other programs on the same letter; called by run.sh."""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from kinds import counts, kinds
from measure import thousand
from programs import HERE, PROGRAMS, Place
from proof import different, proof
from table import markdown


def arguments():
    parser = argparse.ArgumentParser(prog="run.sh", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1000, metavar="N", help="letters a round")
    parser.add_argument("--mappe", type=Path, help="the program; else target/release/mappe")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--skip-missing", action="store_true", help="exit with 0 though a program is missing")
    for given in ["--root", "--work", "--fonts"]:
        parser.add_argument(given, type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--fonts-from", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if not 20 <= given.count <= 38000:
        parser.error("N is between 20 and 38000: so many different names there are")
    return given


def people(place, count):
    """In a process of its own, so that this one stays small: a child's peak begins
    with what its parent holds."""
    folder = place.work / f"data/{count}"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, HERE / "people.py", str(count), folder], check=True)


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
    return f"{os.cpu_count()} cores, {model or platform.machine()}, load {os.getloadavg()[0]:.1f} at the end"


def measured(programs, place, given):
    """Costs per program over the rounds, the programs taking turns in each."""
    for program in list(programs):
        found = programs[program] = {"id": program.id, "name": program.name, "slow": program.slow}
        found |= {"cannot": program.cannot, "costs": []}
        found["letters"] = max(20, given.count // 10) if program.slow else given.count
        if why := program.missing(place):
            found["missing"] = why
        else:
            found["version"] = program.version(place)
    for count in {1, *(found["letters"] for found in programs.values())}:
        people(place, count)
    for turn in range(given.rounds):
        for program, found in programs.items():
            if "missing" in found:
                continue
            print(f"round {turn + 1} of {given.rounds}: {program.name}", file=sys.stderr)
            try:
                cost, files = thousand(program, place, found["letters"])
            except RuntimeError as wrong:
                found["missing"] = str(wrong)
                continue
            found["costs"].append(vars(cost))
            found["files"] = files


def judged(found, first):
    """Medians, and what the letters of the last round are like."""
    for key in ["cpu", "wall", "memory"]:
        found[key] = statistics.median(cost[key] for cost in found["costs"])
    try:
        found["proof"] = proof(found.pop("files"))
    except subprocess.CalledProcessError as wrong:
        found["missing"] = f"poppler cannot read it: {wrong.stderr.strip()}"
        return
    words = found["proof"]["words"]
    found["different"] = different(first["proof"]["words"] if first else words, words)


def alike(found):
    """Whether a row counts: measured, one page each, and the same words."""
    return "missing" not in found and found["proof"]["one_page"] and not found["different"]


def main():
    given = arguments()
    place = Place(given.root, given.work, given.fonts, given.mappe or given.root / "target/release/mappe")
    shutil.rmtree(place.work / "out", ignore_errors=True)
    programs = dict.fromkeys(PROGRAMS)
    measured(programs, place, given)
    first = None
    for found in programs.values():
        if "missing" not in found:
            judged(found, first)
        if "missing" not in found:
            first = first or found
    if first is None:
        sys.exit("none of the programs could be measured")
    sample = first["proof"]["words"].values()
    result = {
        "rounds": given.rounds,
        "fonts": given.fonts_from,
        "words": round(statistics.mean(words.total() for words in sample)),
        "machine": machine(),
        "programs": list(programs.values()),
    }
    for found in result["programs"]:
        found.pop("files", None)
        found.get("proof", {}).pop("words", None)
    table = markdown(result)
    mappe = PROGRAMS[0]
    if mappe.missing(place) is None:
        for count in counts(given.count):
            people(place, count)
        table += "\n" + kinds(mappe, place, given.count)
    (place.work / "table.md").write_text(table, "utf-8")
    (place.work / "table.json").write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n", "utf-8")
    print(table, end="")
    counted = [found for found in programs.values() if not (given.skip_missing and "missing" in found)]
    sys.exit(0 if all(map(alike, counted)) else 1)


main()
