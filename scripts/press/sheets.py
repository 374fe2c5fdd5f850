"""A4 papers: the sheets of a case, a checklist, a tool, a session's pack, and the tri-fold brochure."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.html import HtmlElement

from kit import Page
from press import neutral, tree
from press.emit import body, flow
from press.paper import facts
from press.syntax import Code, call, join
from press.writer import Job, Writer

PARTICIPANT, FACILITATOR = "participant", "facilitator"
FOR_LEADERS = "facilitator", "think"
TO_TALK_ABOUT = "scenario", "questions"
IMPORT = '#import "/design/sheet.typ": *\n#'
BROCHURE_PANELS = 5


def sheet(job: Job, page: Page, who: str, **of_the_file: object) -> Code:
    """A case's sheet. The participant's has the story and the questions in front, what applies on the back.

    `of_the_file` are facts of the file that it is part of, in place of its own.
    """
    w = Writer(job, page, frozenset({page.path}), lines=-1 if who == PARTICIPANT else 0)
    root = neutral.read(job.html[page.path])
    if who == PARTICIPANT:
        doc = _two_sides(w, tree.without(root, FOR_LEADERS))
    else:
        doc = body(w, root)
    return call("sheet", facts(w, "sheet", who) | {"notes": job.word(f"notes-{who}")} | of_the_file, doc)


def _two_sides(w: Writer, root: HtmlElement) -> Code:
    """In front what to read and talk about; on the back, for afterwards, the key points and the rest."""
    front: list[HtmlElement] = []
    back = tree.take(root, "keypoints")
    for section in tree.sections(root):
        (front if tree.holds(section, TO_TALK_ABOUT) else back).extend(section)
    return join([*_blocks(w, front), Code("pagebreak(weak: true)"), *_blocks(w, back)])


def sheet_source(job: Job, page: Page, who: str) -> str:
    """A case's sheet alone, for participants or for the one who leads."""
    return IMPORT + sheet(job, page, who)


def checklist(job: Job, page: Page) -> str:
    """One A4 to tick, no more."""
    w = Writer(job, page, frozenset({page.path}))
    doc = body(w, _neutral(job, page))
    return IMPORT + call("one-page", facts(w, "checklist") | {"notes": job.word("notes-checklist")}, doc)


def form(job: Job, page: Page) -> str:
    """A tool with fields to fill in, on screen or by hand."""
    w = Writer(job, page, frozenset({page.path}), live=True)
    doc = body(w, _neutral(job, page))
    return IMPORT + call("sheet", facts(w, "form"), doc, wide=True)


def pack(job: Job, page: Page) -> str:
    """A session: its run sheet, then the sheets of its cases, the leader's before the participants'."""
    w = Writer(job, page, frozenset({page.path}))
    doc = body(w, neutral.read(job.html[page.path]))
    said = facts(w, "pack", FACILITATOR)
    first = call("sheet", said | {"notes": job.word("notes-facilitator")}, doc)
    pages = [job.kit.pages[part.name] for part in page.parts if part.name in job.kit.pages]
    cases = [(case, who) for case in pages if "sheet" in case.print for who in (FACILITATOR, PARTICIPANT)]
    papers = [sheet(job, case, who, title=said["title"]) for case, who in cases]
    return IMPORT + join([first, *papers])


def trifold(job: Job, page: Page) -> str:
    """A brochure of six panels: the cover and the five sections of the body."""
    w = Writer(job, page, frozenset({page.path}), room=1)
    panels = tree.sections(_neutral(job, page))[1:]
    if len(panels) != BROCHURE_PANELS:
        message = f"a brochure has five ## headings (inside 1, inside 2, inside 3, flap, back), found {len(panels)}"
        w.blame("print-panels", message, "write exactly five ## headings", "")
        return ""
    written = [(tree.words(panel[0]), _line(w, panel[0]), join(_blocks(w, panel))) for panel in panels]
    return '#import "/design/trifold.typ": *\n#' + call("trifold", facts(w, "trifold"), *map(list, written))


def _line(w: Writer, heading: HtmlElement) -> int:
    anchor = heading.get("id")
    return next((known.line for known in w.text.headings if known.id == anchor), w.text.body_line)


def _neutral(job: Job, page: Page) -> HtmlElement:
    return tree.without(neutral.read(job.html[page.path]), {"facilitator"})


def _blocks(w: Writer, elements: Iterable[HtmlElement]) -> list[Code]:
    """The elements alone, away from the tree they stood in."""
    root = neutral.read("")
    for element in elements:
        root.append(element)
    return flow(w, root)
