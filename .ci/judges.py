"""The outside judges: every paper of every example in every official language,
before veraPDF (PDF/A-2a and PDF/UA-1), qpdf, pdffonts, pdfinfo and pdftotext;
and broken copies, which the judges must refuse. Any doubt ends with exit code 1.

usage: judges.py PROGRAM VERAPDF_JAR WORK_FOLDER FONT_FOLDER
"""

import json
import pathlib
import re
import subprocess
import sys
import tomllib

import pikepdf
import zxingcpp
from PIL import Image

PROGRAM, JAR, WORK, FONTS = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), sys.argv[4]
HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = sorted(path.parent for path in (HERE.parent / "examples").glob("*/office.toml"))
LANGUAGES = ["de", "fr", "it"]
# Every kind with the smallest and the largest set of data; `cargo test` writes them.
# What chance has drawn may be refused for its data; `cargo test` makes it.
SETS = sorted(
    path.parent
    for path in (HERE.parent / "target/tmp/sets").glob("*/office.toml")
    if "hostile" not in path.parent.name
)
faults = []


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True)


def fault(text):
    faults.append(text)
    print("FAULT", text)


def make():
    """All papers, with the rows of their manifests."""
    rows = []
    for example in EXAMPLES:
        for tag in LANGUAGES:
            folder = WORK / example.name / tag
            made = run(PROGRAM, "build", example, "-l", tag, "-o", folder)
            if made.returncode != 0:
                fault(f"{example.name} in {tag}: exit code {made.returncode}\n{made.stderr}")
                continue
            told = run(PROGRAM, "report", "2026", example, "-l", tag, "-o", folder, "--date", "2026-12-31")
            if told.returncode not in (0, 1) or (told.returncode == 1 and "missing-partner" not in told.stderr):
                fault(f"{example.name} in {tag}: report: exit code {told.returncode}\n{told.stderr}")
            for row in json.loads((folder / "manifest.json").read_text()):
                rows.append((example, tag, folder / row["path"], row))
    for place in SETS:
        folder = WORK / "sets" / place.name
        for path in sorted((place / "cases").glob("*.toml")):
            code = path.stem.split("-", 1)[1]
            made = run(PROGRAM, "build", path, "-k", code, "-o", folder)
            if made.returncode != 0:
                fault(f"{path}: exit code {made.returncode}\n{made.stderr}")
        for row in json.loads((folder / "manifest.json").read_text()):
            rows.append((place, place.name[:2], folder / row["path"], row))
    rows += beside()
    # A municipality and a canton, the least and the most.
    if len(SETS) != 4 * len(LANGUAGES):
        fault(f"{len(SETS)} sets of smallest and largest papers; `cargo test` writes twelve")
    return rows


# Languages of information whose texts are written, and a paper of each kind in them.
BESIDE = ["ar", "en", "fr", "it", "pt", "sq", "ta", "ti", "tr", "uk"]
OFFERED = [
    ("MUS-2026-0001", ["I-01", "I-06", "I-08", "I-09", "Q-09"]),
    ("MUS-2026-0005", ["D-01", "D-06"]),
]


def beside():
    """Papers with the reader's language beside the binding one, in every script."""
    rows, example = [], HERE.parent / "examples/musterwil"
    for tag in BESIDE:
        folder = WORK / "beside" / tag
        for case, codes in OFFERED:
            kinds = [word for code in codes for word in ("-k", code)]
            made = run(PROGRAM, "build", example / f"cases/{case}.toml", *kinds, "-l", f"de+{tag}",
                       "-o", folder, "--fonts", FONTS, "-f", "pdf", "-f", "ics")
            if made.returncode != 0 or "missing-font" in made.stderr:
                fault(f"{case} in de+{tag}: exit code {made.returncode}\n{made.stderr}")
        made = [row for row in json.loads((folder / "manifest.json").read_text()) if row["format"] == "pdf"]
        if len(made) != 7 or any(row["languages"] != ["de", tag] or not row.get("parity") for row in made):
            fault(f"de+{tag}: {len(made)} papers, not seven in two languages with their proof")
        for row in made:
            rows.append((example, "de", folder / row["path"], row))
            if row["code"] in ("I-01", "D-01"):
                one_talk(folder / row["path"])
    return rows


def one_talk(path):
    """The code on the page, read by a stranger, names the start in the calendar file."""
    calendar = path.with_suffix(".ics").read_text()
    start = re.search(r"DTSTART:(\S+)", calendar).group(1)
    picture = path.with_suffix("")
    run("pdftoppm", "-r", "200", "-f", "1", "-l", "1", "-png", "-singlefile", path, picture)
    codes = zxingcpp.read_barcodes(Image.open(picture.with_suffix(".png")))
    if not any(f"DTSTART:{start}" in code.text for code in codes):
        fault(f"{path}: the code does not name {start}: {[code.text for code in codes]}")


def verapdf(files):
    """The verdicts, by file."""
    verdicts, failed = {}, []
    for start in range(0, len(files), 200):
        part = files[start : start + 200]
        told = run("java", "-cp", JAR, HERE / "Vera.java", "2a,ua1", *part).stdout.splitlines()
        for line in told:
            words = line.split(maxsplit=2)
            if words[0] in ("pass", "FAIL", "UNREADABLE") and len(words) == 3:
                name = words[2].split(": ")[0]
                verdicts.setdefault(name, []).append(words[0])
                if words[0] != "pass":
                    failed.append(line)
            elif line.startswith("    "):
                failed.append(line)
    return verdicts, failed


def squeezed(text):
    return re.sub(r"\s+", "", text)


def names(example):
    """The name of the person of each case, which no metadata may hold."""
    found = {}
    for path in (example / "cases").rglob("*.toml"):
        case = tomllib.loads(path.read_text(encoding="utf-8"))
        person = case["person"]
        found[case["id"]] = [person["official_name"], person.get("first_name", "")]
    return found


def judge(rows):
    verdicts, failed = verapdf([str(path) for _, _, path, _ in rows])
    for _, _, path, _ in rows:
        if verdicts.get(str(path)) != ["pass", "pass"]:
            fault(f"veraPDF on {path}: {verdicts.get(str(path), 'no verdict')}")
    for line in failed:
        print(line)
    for example, tag, path, row in rows:
        checked = run("qpdf", "--check", path)
        if checked.returncode != 0:
            fault(f"qpdf on {path}: {checked.stdout}{checked.stderr}")
        for line in run("pdffonts", path).stdout.splitlines()[2:]:
            embedded, subset, unicode = line.split()[-5:-2]
            if (embedded, subset, unicode) != ("yes", "yes", "yes"):
                fault(f"pdffonts on {path}: {line}")
        info = run("pdfinfo", path).stdout
        if not re.search(rf"^Title:.*{re.escape(row['case'])}$", info, re.MULTILINE):
            fault(f"pdfinfo on {path}: the title does not name the case")
        for name in names(example).get(row["case"], []):
            if len(name) > 2 and name in info:
                fault(f"pdfinfo on {path}: personal data in the metadata")
        text = squeezed(run("pdftotext", "-layout", path, "-").stdout)
        for wanted in (row["case"], row["code"]):
            pages = text.count(squeezed(wanted))
            if pages < row["pages"] - 1:
                fault(f"pdftotext on {path}: `{wanted}` stands on {pages} of {row['pages']} pages")
        with pikepdf.open(path) as document:
            if not str(document.Root.Lang).startswith(tag):
                fault(f"{path}: document language {document.Root.Lang}, not {tag}")
            if len(document.pages) != row["pages"]:
                fault(f"{path}: {len(document.pages)} pages, the manifest says {row['pages']}")


def broken_copies(source, folder):
    """Copies with one promise broken each: a judge that never refuses proves nothing."""
    folder.mkdir(parents=True, exist_ok=True)

    def without_language(document):
        del document.Root.Lang

    def without_marks(document):
        del document.Root.MarkInfo

    def without_structure(document):
        del document.Root.StructTreeRoot

    def without_metadata(document):
        del document.Root.Metadata

    def without_title_shown(document):
        del document.Root.ViewerPreferences

    def without_tab_order(document):
        for page in document.pages:
            if "/Tabs" in page:
                del page.Tabs

    def with_script(document):
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")

    def without_font_file(document):
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                for key in ("/FontFile2", "/FontFile3"):
                    if key in thing:
                        del thing[key]

    def without_unicode(document):
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
                del thing["/ToUnicode"]

    changes = [value for name, value in sorted(locals().items()) if name.startswith("with")]
    for change in changes:
        path = folder / f"{change.__name__}.pdf"
        with pikepdf.open(source) as document:
            change(document)
            document.save(path)
        yield path
    cut = folder / "cut.pdf"
    cut.write_bytes(source.read_bytes()[:-200])
    yield cut


def main():
    rows = make()
    if not rows:
        fault("no paper was made")
        return
    judge(rows)
    # The folder has links, fonts, tables and pictures: every promise can be broken in it.
    folder = next(path for _, _, path, row in rows if row["code"] == "I-09")
    copies = list(broken_copies(folder, WORK / "broken"))
    verdicts, _ = verapdf([str(path) for path in copies])
    for path in copies:
        if verdicts.get(str(path), ["pass"]) == ["pass", "pass"] or str(path) not in verdicts:
            fault(f"veraPDF accepts the broken copy {path.name}")
    kinds = {row["code"] for _, _, _, row in rows}
    pages = sum(row["pages"] for _, _, _, row in rows)
    print(f"{len(rows)} papers of {len(kinds)} kinds in {len(LANGUAGES)} languages, {pages} pages; {len(copies)} broken copies")


main()
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
