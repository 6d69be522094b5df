"""Are they the same letters? Looked at with poppler, which none of the programs uses."""

import collections
import re
import subprocess
import unicodedata

# So many letters are read word by word.
SAMPLE = 8


def poppler(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def claims(file):
    """What the metadata of a file say that it is."""
    meta = poppler("pdfinfo", "-meta", file)

    def value(key):
        found = re.search(rf"{key}(?:>|=[\"'])\s*(\w+)", meta)
        return found[1] if found else None

    said = []
    if value("pdfaid:part"):
        said.append(f"PDF/A-{value('pdfaid:part')}{(value('pdfaid:conformance') or '').lower()}")
    if value("pdfuaid:part"):
        said.append(f"PDF/UA-{value('pdfuaid:part')}")
    return said


def facts(file):
    lines = (line.partition(":") for line in poppler("pdfinfo", file).splitlines())
    return {key: value.strip() for key, _, value in lines}


def fonts(file):
    """Names of the fonts, and whether all are embedded."""
    rows = [line for line in poppler("pdffonts", file).splitlines()[2:] if line.strip()]
    names = {re.sub(r"^[A-Z]{6}\+|[- ]", "", row.split()[0]) for row in rows}
    return sorted(names), all(re.search(r"\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", row) for row in rows)


def words(file):
    """The words of a page, however they stand on it; bullets are drawn by some and typed by others."""
    text = unicodedata.normalize("NFKC", poppler("pdftotext", "-layout", file, "-"))
    return collections.Counter(word for word in text.split() if word != "•")


def case(file):
    return re.match(r"MUS-2026-\d+", file.name)[0]


def proof(files):
    """What the letters of a program are like; the words of the sample by case id."""
    looked = [facts(file) for file in files]
    sample = files[:SAMPLE]
    return {
        "bytes": sum(file.stat().st_size for file in files) / len(files),
        "one_page": all(fact["Pages"] == "1" for fact in looked),
        "tagged": all(fact["Tagged"] == "yes" for fact in looked),
        "claims": claims(files[-1]),
        "fonts": fonts(files[-1])[0],
        "embedded": all(fonts(file)[1] for file in sample),
        "words": {case(file): words(file) for file in sample},
    }


def different(one, other):
    """Words that only one of two has, over the letters of the sample."""
    found = collections.Counter()
    for key in one.keys() & other.keys():
        found += (one[key] - other[key]) + (other[key] - one[key])
    return found
