"""The kit's papers set by WeasyPrint, for comparison. Run as a program by a Python that has it and nothing of ours.

python weasy.py PAPERS.json FONTS     PAPERS.json: a list of {"product", "lang", "title", "body"}; prints its seconds
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

# About what our own sheets look like: the same faces and sizes, boxes for the kit's blocks, a foot with page numbers.
STYLE = """
@font-face { font-family: Text; src: url(FONTS/atkinson-hyperlegible-next-400.ttf) }
@font-face { font-family: Text; font-weight: 700; src: url(FONTS/atkinson-hyperlegible-next-700.ttf) }
@font-face { font-family: Text; font-style: italic; src: url(FONTS/atkinson-hyperlegible-next-400-italic.ttf) }
@font-face { font-family: Heads; font-weight: 600; src: url(FONTS/literata-600.ttf) }
@page { size: A4; margin: 19mm 18mm 21mm 58mm; @bottom-right { content: counter(page) " / " counter(pages); } }
html { font: 10.2pt/14.6pt Text; hyphens: manual; color: #17211f }
h1, h2 { font-family: Heads; font-weight: 600; color: #1d584e; break-after: avoid }
h2 { font-size: 12.5pt }
.admonition, details { background: #eaf3f0; border-left: 1.1mm solid #1d584e; padding: 3mm 4.5mm; margin: 4mm 0 }
.facilitator { background: #fcf2e4; border-color: #803c0e }
table { border-collapse: collapse; width: 100% }
.contents a::after { content: " " target-counter(attr(href), page) }
.index { columns: 2; font-size: 9.2pt }
.index a::after { content: target-counter(attr(href), page) }
.sources { font-size: 7.4pt; line-height: 10pt }
.lede { font-size: 1.1em; color: #4a5a56 }
th, td { hyphens: auto; hyphenate-character: "-" }
th, td { border-bottom: .5pt solid #b9c6c3; text-align: left; padding: 1.4mm 3mm 1.4mm 0 }
"""
A5 = STYLE + "@page { size: A5; margin: 19mm 17mm } html { font-size: 9.6pt; line-height: 13.6pt }"
IN_A5 = "booklet", "guide"


def main(papers: Path, fonts: Path) -> None:
    """Sets every paper once and prints the seconds; the engine itself is loaded before the clock starts."""
    from weasyprint import CSS, HTML  # type: ignore[import-not-found]
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-not-found]

    documents = json.loads(papers.read_text("utf-8"))
    began = time.process_time()
    faces = FontConfiguration()
    a4, a5 = (CSS(string=text.replace("FONTS", fonts.as_uri()), font_config=faces) for text in (STYLE, A5))
    for paper in documents:
        text = f"<html lang={paper['lang']}><title>{paper['title']}</title>{paper['body']}</html>"
        style = a5 if paper["product"] in IN_A5 else a4
        HTML(string=text).write_pdf(stylesheets=[style], font_config=faces, pdf_variant="pdf/ua-1")
    print(time.process_time() - began)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
