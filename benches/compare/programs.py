"""The programs that are compared: how each is called, and what it cannot do."""

import dataclasses
import importlib.metadata
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent


@dataclasses.dataclass
class Place:
    """Where the material of this comparison lies."""

    root: Path
    work: Path
    fonts: Path
    mappe: Path

    @property
    def example(self):
        return self.root / "examples/musterwil"


@dataclasses.dataclass(eq=False)
class Program:
    id: str
    name: str
    # The command that makes the first COUNT letters into OUT.
    command: Callable[[Place, int, Path], list]
    # Why it cannot run here; None if it can.
    missing: Callable[[Place], str | None]
    version: Callable[[Place], str]
    # Slow programs make a tenth of the letters, and the rest is reckoned.
    slow: bool = False
    cannot: str = ""


def mappe(place, count, out, kind="I-01", jobs=1):
    """The one place that knows how mappe is called: one kind, one language."""
    table = place.work / f"data/{count}/register.csv"
    return [
        place.mappe, "batch", table, "--workspace", place.work / "workspace",
        "-k", kind, "-l", "de", "-o", out, "--jobs", str(jobs), "--date", "2026-11-23",
    ]  # fmt: skip


def script(file, *first):
    """A program that is a script beside this file."""
    def command(place, count, out):
        letters = place.work / f"data/{count}/letters.json"
        logo = place.example / "assets/logo.svg"
        return [sys.executable, HERE / file, *first, letters, count, place.fonts, logo, out]

    return command


def module(name):
    def missing(_):
        # In a process of its own: libraries may be missing, and this one stays small.
        tried = subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True, text=True)
        return None if tried.returncode == 0 else (tried.stderr.strip().splitlines() or ["?"])[-1]

    return missing


def tool(name):
    return lambda _: None if shutil.which(name) else f"{name} is not installed"


def first_line(*command):
    said = subprocess.run(command, capture_output=True, text=True).stdout
    return next((word for word in said.split() if word[:1].isdigit()), "?")


def package(name):
    return lambda _: importlib.metadata.version(name)


PROGRAMS = [
    Program(
        "mappe", "mappe batch", mappe,
        missing=lambda place: None if place.mappe.is_file() else f"{place.mappe} does not exist",
        version=lambda place: first_line(place.mappe, "--version"),
    ),
    Program(
        "typst-reuse", "typst-py, one `Compiler`", script("with_typst.py", "reuse"),
        missing=module("typst"), version=package("typst"),
        cannot="title without the case id, or it takes a third longer",
    ),
    Program(
        "typst-call", "typst-py, `compile()` per letter", script("with_typst.py", "call"),
        missing=module("typst"), version=package("typst"),
        cannot="title without the case id",
    ),
    Program(
        "weasyprint", "WeasyPrint", script("with_weasyprint.py"),
        missing=module("weasyprint"), version=package("weasyprint"), slow=True,
        cannot="PDF/A-2a or PDF/UA-1, not both in one file",
    ),
    Program(
        "libreoffice", "LibreOffice", script("with_libreoffice.py"),
        missing=tool("soffice"), version=lambda _: first_line("soffice", "--version"), slow=True,
        cannot="PDF/A-2b at most, and asked for PDF/UA too it breaks both",
    ),
]  # fmt: skip
