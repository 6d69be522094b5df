"""The letters with LibreOffice: a flat ODT is filled in for each, as a mail merge
does, and one call of `soffice --convert-to` turns CHUNK of them into PDFs.

LibreOffice finds only fonts of the system, so a font configuration of its own
points it at the same files that the others embed.

    with_libreoffice.py LETTERS.json COUNT FONTS LOGO OUT
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jinja2

HERE = pathlib.Path(__file__).parent
CHUNK = 500
EXPORT = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "UseLosslessCompression": {"type": "boolean", "value": "true"},
}
FONTCONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""
FOLD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" width="3mm" height="2mm">'
    '<path d="M0 10H30" stroke="#5d6066"/></svg>'
)

letters, count, fonts, logo, out = sys.argv[1:]
letters = json.loads(pathlib.Path(letters).read_bytes())[: int(count)]
page = jinja2.Environment(autoescape=True).from_string((HERE / "letter.fodt").read_text("utf-8"))
pictures = {
    "logo": base64.b64encode(pathlib.Path(logo).read_bytes()).decode(),
    "fold": base64.b64encode(FOLD.encode()).decode(),
}

with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    configuration = folder / "fonts.conf"
    configuration.write_text(FONTCONFIG.format(fonts=pathlib.Path(fonts).resolve(), cache=folder / "cache"))
    for start in range(0, len(letters), CHUNK):
        files = []
        for letter in letters[start : start + CHUNK]:
            files.append(folder / f"{letter['case']}.fodt")
            files[-1].write_text(page.render(letter | pictures), "utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
            + ["--convert-to", f"pdf:writer_pdf_Export:{json.dumps(EXPORT)}", "--outdir", out, *files],
            env=os.environ | {"FONTCONFIG_FILE": str(configuration)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
