"""The letters with the `typst` package for Python, in two ways.

`reuse` keeps one Compiler and hands it the template and the letter as files in
memory: of the ways that the package offers this is the fastest. `call` calls
`typst.compile` for each letter with `sys_inputs`, as its README shows. Both load
the fonts once, and no others than the letter needs.

    with_typst.py reuse|call LETTERS.json COUNT FONTS LOGO OUT
"""

import json
import pathlib
import sys
import tempfile

import typst

HERE = pathlib.Path(__file__).parent
STANDARDS = ["a-2a", "ua-1"]
IN_MEMORY = b'#import "letter.typ": invitation\n#invitation(json("letter.json"))'
BY_INPUT = b'#import "letter.typ": invitation\n#invitation(json(bytes(sys.inputs.letter)))'

way, letters, count, fonts, logo, out = sys.argv[1:]
letters = json.loads(pathlib.Path(letters).read_bytes())[: int(count)]
out = pathlib.Path(out)
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
files = {"letter.typ": (HERE / "letter.typ").read_bytes(), "logo.svg": pathlib.Path(logo).read_bytes()}


def reuse():
    compiler = typst.Compiler(font_paths=fonts)
    for letter in letters:
        project = files | {"main.typ": IN_MEMORY, "letter.json": json.dumps(letter).encode()}
        paper = compiler.compile(input=project, format="pdf", pdf_standards=STANDARDS)
        (out / f"{letter['case']}.pdf").write_bytes(paper)


def call():
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (files | {"main.typ": BY_INPUT}).items():
            pathlib.Path(folder, name).write_bytes(content)
        for letter in letters:
            typst.compile(
                f"{folder}/main.typ",
                output=str(out / f"{letter['case']}.pdf"),
                font_paths=fonts,
                pdf_standards=STANDARDS,
                sys_inputs={"letter": json.dumps(letter)},
            )


{"reuse": reuse, "call": call}[way]()
