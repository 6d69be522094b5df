"""What other programs read: SARIF of faultless and broken workspaces before the
schema of the standard, JUnit before a parser. Any doubt ends with exit code 1.

usage: files.py PROGRAM SARIF_SCHEMA WORK_FOLDER
"""

import json
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree

from jsonschema import Draft4Validator

PROGRAM, SCHEMA, WORK = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], pathlib.Path(sys.argv[3])
HERE = pathlib.Path(__file__).resolve().parent
BROKEN = HERE.parent / "tests/broken"
validator = Draft4Validator(json.loads(pathlib.Path(SCHEMA).read_text()))
faults = []


def fault(text):
    faults.append(text)
    print("FAULT", text)


def check(name, *folders, samples="none"):
    """A copy of the folders over one another, checked, with its files. Sample papers
    are made for those only whose finding needs them."""
    place = WORK / name
    for folder in folders:
        shutil.copytree(folder, place, dirs_exist_ok=True)
    call = ["check", ".", "--samples", samples, "-q", "--sarif", "a.sarif", "--junit", "a.xml", "--summary", "a.md"]
    subprocess.run([PROGRAM, *call], cwd=place, capture_output=True)
    log = json.loads((place / "a.sarif").read_text())
    for wrong in validator.iter_errors(log):
        fault(f"{name}: SARIF: {list(wrong.path)}: {wrong.message[:200]}")
    results = log["runs"][0]["results"]
    tests = xml.etree.ElementTree.parse(place / "a.xml").getroot()
    failed = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
              for result in results if result["level"] == "error"}
    if len(tests.findall(".//failure")) != len(failed):
        fault(f"{name}: {len(failed)} files have errors, JUnit has another number of failures")
    return results


for example in sorted(path.parent for path in (HERE.parent / "examples").glob("*/office.toml")):
    if any(result["level"] == "error" for result in check(example.name, example)):
        fault(f"{example.name} has errors")
found = 0
for folder in sorted(BROKEN.iterdir()):
    args = folder / "args"
    if folder.name != "base" and (not args.exists() or args.read_text().startswith("check .")):
        results = check(folder.name, BROKEN / "base", folder, samples="changed" if args.exists() else "none")
        if folder.name not in [result["ruleId"] for result in results]:
            fault(f"{folder.name} is not in its own SARIF file")
        found += len(results)
broken = json.loads((WORK / "unknown-key/a.sarif").read_text())
broken["runs"][0]["results"][0]["level"] = "fatal"
if not list(validator.iter_errors(broken)):
    fault("the schema accepts what is wrong")
print(f"{found} findings, {len(faults)} faults")
sys.exit(1 if faults else 0)
