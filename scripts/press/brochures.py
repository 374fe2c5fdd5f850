"""A brochure's papers: the tri-fold, the A5 leaflet of four pages, and the large print."""

from __future__ import annotations

from lxml.html import HtmlElement

from kit import Page
from press import sheets, tree
from press.emit import body
from press.paper import facts
from press.syntax import Code, call, join
from press.writer import Job, Writer

PANELS = 5


def trifold(job: Job, page: Page) -> str:
    """A4 folded twice, six panels: the cover and the five sections of the body."""
    return _panelled(job, page, "trifold")


def leaflet(job: Job, page: Page) -> str:
    """A4 folded once to four A5 pages: the cover, a spread, and the back."""
    return _panelled(job, page, "leaflet")


def large(job: Job, page: Page) -> str:
    """The brochure as plain A4 pages, for large print."""
    w = Writer(job, page, frozenset({page.path}), room=1)
    doc = body(w, sheets.for_all(job, page))
    return sheets.IMPORT + call("sheet", facts(w, "leaflet") | {"notes": job.word("notes")}, doc, wide=True)


def _panelled(job: Job, page: Page, form: str) -> str:
    w = Writer(job, page, frozenset({page.path}), room=1)
    panels = tree.sections(sheets.for_all(job, page))[1:]
    if len(panels) != PANELS:
        message = f"a brochure has five ## headings (inside 1, inside 2, inside 3, flap, back), found {len(panels)}"
        w.blame("print-panels", message, "write exactly five ## headings", "")
        return ""
    written = [(tree.words(panel[0]), _line(w, panel[0]), join(sheets.blocks(w, panel))) for panel in panels]
    said = facts(w, form)
    return Code(f'#import "/design/{form}.typ": *\n#') + call(form, said, *map(list, written))


def _line(w: Writer, heading: HtmlElement) -> int:
    anchor = heading.get("id")
    return next((known.line for known in w.text.headings if known.id == anchor), w.text.body_line)
