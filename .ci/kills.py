"""A batch is killed again and again, at any moment, and ends as if nothing had been.

    kills.py MAPPE WORK [KILLS]

Supervisor or a worker is killed (SIGKILL) after 0 to 400 ms; then the run goes on.
After each kill every file with a final name is whole. At the end the papers are
those of a clean run, by hash; the journal is whole and has each paper once.
"""

import csv
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

ROWS = 600
CALL = ["batch", "register.csv", "-k", "I-01", "--date", "2026-11-23", "--jobs", "2", "-q"]
FIELDS = {
    "stage": "inform", "invented": "true", "person.official_name": "Exemplo", "person.sex": "male",
    "person.born": "1990-01-02", "person.nationality": "PT", "permit.category": "B",
    "permit.valid_until": "2027-09-30", "permit.family_tie": "none", "address.street": "Mustergasse",
    "address.house_number": "7", "address.postcode": "4999", "address.town": "Musterwil",
    "appointment.start": "2026-12-10T14:00:00", "appointment.minutes": "60",
    "appointment.place": "Zimmer 1", "appointment.answer_until": "2026-12-03",
}


def workspace(folder):
    """A workspace without cases, and a table of invented people."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree("examples/musterwil", folder, ignore=shutil.ignore_patterns("cases", "out", ".mappe"))
    with open(folder / "register.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["id", "person.first_name", *FIELDS])
        for number in range(ROWS):
            rows.writerow([f"MUS-{number:05}", f"Vzorek{number}", *FIELDS.values()])
    return folder


def papers(folder):
    """Path and hash of every paper with a final name."""
    found = {}
    for path in sorted((folder / "out").rglob("*.pdf")):
        data = path.read_bytes()
        assert data.rstrip().endswith(b"%%EOF"), f"{path} is torn"
        found[str(path.relative_to(folder))] = hashlib.sha256(data).hexdigest()
    return found


def children(parent):
    """The workers of a supervisor."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1]) == parent:
                found.append(int(entry.name))
        except (OSError, IndexError):
            pass
    return found


def main():
    mappe, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    chance = random.Random(20261123)
    clean = workspace(work / "clean")
    subprocess.run([mappe, *CALL], cwd=clean, check=True, stdout=subprocess.DEVNULL)
    wanted = papers(clean)
    assert len(wanted) == ROWS, f"{len(wanted)} papers in a clean run"
    done = workers = runs = 0
    while done < kills:
        desk = workspace(work / "killed")
        runs += 1
        while done < kills:
            begun = (desk / ".mappe/run.sqlite").exists()
            call = ["batch", "--resume", "--jobs", "2", "-q"] if begun else CALL
            child = subprocess.Popen([mappe, *call], cwd=desk, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * 0.4)
            if child.poll() is not None:
                break
            if chance.random() < 0.3 and (crew := children(child.pid)):
                os.kill(chance.choice(crew), signal.SIGKILL)
                workers += 1
                done += 1
                time.sleep(chance.random() * 0.1)
            child.kill()
            child.wait()
            done += 1
            papers(desk)
        subprocess.run([mappe, "batch", "--resume", "-q"], cwd=desk, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        last = subprocess.run([mappe, *CALL, "--message-format", "json"], cwd=desk, check=True, capture_output=True, text=True)
        summary = next(json.loads(line) for line in last.stdout.splitlines() if '"summary"' in line)
        assert papers(desk) == wanted, "other papers than in a clean run"
        rows = [json.loads(line) for line in (desk / "out/manifest.jsonl").read_text().splitlines()]
        assert len(rows) == ROWS and len({row["number"] for row in rows}) == ROWS, "the journal has not each paper once"
        assert summary["known"] + summary["made"] == ROWS, summary
        subprocess.run([mappe, "verify"], cwd=desk, check=True, stdout=subprocess.DEVNULL)
        left = [path for path in (desk / "out").rglob("*") if path.name.startswith(".mappe")]
        assert not left, f"left behind: {left}"
    print(f"{done} kills, {workers} of them of a worker, in {runs} runs of {ROWS} letters: nothing torn, lost or made twice")


main()
