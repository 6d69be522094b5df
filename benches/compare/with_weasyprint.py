"""The letters with WeasyPrint: template, style sheet, font configuration and
images are read once; WeasyPrint's hinting is off, as is its default.

WeasyPrint writes one variant: PDF/A-2a with tags, or PDF/UA-1, not both.

    with_weasyprint.py LETTERS.json COUNT FONTS LOGO OUT
"""

import json
import pathlib
import sys

import jinja2
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

HERE = pathlib.Path(__file__).parent

letters, count, fonts, logo, out = sys.argv[1:]
letters = json.loads(pathlib.Path(letters).read_bytes())[: int(count)]
fonts, logo, out = (pathlib.Path(path).resolve() for path in (fonts, logo, out))

configuration = FontConfiguration()
faces = "\n".join(
    f'@font-face {{ font-family: "Noto Sans"; font-weight: {weight}; src: url("{(fonts / name).as_uri()}") }}'
    for weight, name in [("normal", "NotoSans-Regular.ttf"), ("bold", "NotoSans-Bold.ttf")]
)
style = CSS(string=faces + (HERE / "letter.css").read_text("utf-8"), font_config=configuration)
page = jinja2.Environment(autoescape=True).from_string((HERE / "letter.html").read_text("utf-8"))
images = {}

for letter in letters:
    HTML(string=page.render(letter), base_url=logo.as_uri()).write_pdf(
        out / f"{letter['case']}.pdf",
        stylesheets=[style],
        font_config=configuration,
        cache=images,
        pdf_variant="pdf/a-2a",
    )
