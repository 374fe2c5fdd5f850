"""A4 papers: the sheets of a case, a checklist, a tool, a session's pack."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from lxml.html import HtmlElement

from kit import Page
from press import neutral, tree
from press.emit import body, flow
from press.paper import facts, paper_id
from press.syntax import Code, call, join
from press.writer import Job, Writer

PARTICIPANT, FACILITATOR = "participant", "facilitator"
FOR_LEADERS = "facilitator", "think"
TO_TALK_ABOUT = "scenario", "questions"
AT_THE_END = "tools/attendance-list", "tools/evaluation"  # to fill in by hand, at every session
IMPORT = '#import "/design/sheet.typ": *\n#'
SIDES = 2  # a sheet is one leaf
LINE = 85  # letters on a line of an A4 paper
WHOLE = 24  # lines of a table that is kept on one A4 page, where there may be as many pages as are needed


def sheet(job: Job, page: Page, who: str, **of_the_file: object) -> Code:
    """A case's sheet. The participant's has the story and the questions in front, what applies on the back.

    `of_the_file` are facts of the file that it is part of, in place of its own.
    """
    w = Writer(job, page, frozenset({page.path}), lines=-1 if who == PARTICIPANT else 0, beside=True)
    root = neutral.read(job.html[page.path])
    length = lines(root)
    if who == PARTICIPANT:
        doc = _two_sides(w, tree.without(root, FOR_LEADERS), paper_id(w, "sheet", who))
    else:
        doc = body(w, root)
    said = {"notes": job.word(f"notes-{who}"), "most-pages": SIDES, "lines": length + len(w.cited)}
    return call("sheet", facts(w, "sheet", who) | said | of_the_file, doc)


def _two_sides(w: Writer, root: HtmlElement, paper: str) -> Code:
    """In front what to read and talk about; on the back, for afterwards, the key points and the rest."""
    front: list[HtmlElement] = []
    back = tree.take(root, "keypoints")
    for section in tree.sections(root):
        (front if tree.holds(section, TO_TALK_ABOUT) else back).extend(section)
    return join([*blocks(w, front), call("turned", paper), *blocks(w, back)])


def sheet_source(job: Job, page: Page, who: str) -> str:
    """A case's sheet alone, for participants or for the one who leads."""
    if (page.path, who) not in job.sheets:
        job.sheets[page.path, who] = IMPORT + sheet(job, page, who)
    return job.sheets[page.path, who]


def checklist(job: Job, page: Page) -> str:
    """One A4 to tick, no more."""
    w = Writer(job, page, frozenset({page.path}), beside=True)
    doc = body(w, for_all(job, page))
    said = {"notes": job.word("notes-checklist"), "most-pages": 1}
    return IMPORT + call("sheet", facts(w, "checklist") | said, doc)


def form(job: Job, page: Page) -> str:
    """A tool with fields to fill in, on screen or by hand."""
    return IMPORT + _form(job, page, live=True)


def _form(job: Job, page: Page, *, live: bool, **of_the_file: object) -> Code:
    w = Writer(job, page, frozenset({page.path}), live=live)
    doc = body(w, for_all(job, page))
    return call("sheet", facts(w, "form") | of_the_file, doc, wide=True)


def pack(job: Job, page: Page) -> str:
    """A session: its run sheet, the sheets of its cases, the leader's before the participants', and what ends it."""
    w = Writer(job, page, frozenset({page.path}), beside=True, whole=WHOLE)
    doc = body(w, neutral.read(job.html[page.path]))
    said = facts(w, "pack", FACILITATOR)
    first = call("sheet", said | {"notes": job.word("notes-facilitator")}, doc)
    of_the_file = {"title": said["title"], "must-fit": False}  # each sheet's own file says where it has no room
    papers = [sheet(job, case, who, **of_the_file) for case, who in in_pack(job, page)]
    tools = [job.kit.pages[path] for path in AT_THE_END if path in job.kit.pages and page.path != path]
    return IMPORT + join([first, *papers, *(_form(job, tool, live=False, **of_the_file) for tool in tools)])


def lines(root: HtmlElement) -> int:
    """About how many lines a page's text takes on an A4 paper at full size."""
    passages = (one for one in root.iter("h2", "h3", "p", "li", "td", "dt", "dd") if one.find(".//p") is None)
    return sum(ceil(len(tree.words(passage)) / LINE) for passage in passages)


def in_pack(job: Job, page: Page) -> list[tuple[Page, str]]:
    """The sheets that a session's pack holds: each case, and for whom."""
    pages = [job.kit.pages[part.name] for part in page.parts if part.name in job.kit.pages]
    return [(case, who) for case in pages if "sheet" in case.print for who in (FACILITATOR, PARTICIPANT)]


def for_all(job: Job, page: Page) -> HtmlElement:
    """The page without what is only for the one who leads."""
    return tree.without(neutral.read(job.html[page.path]), {"facilitator"})


def blocks(w: Writer, elements: Iterable[HtmlElement]) -> list[Code]:
    """The elements alone, away from the tree they stood in."""
    root = neutral.read("")
    for element in elements:
        root.append(element)
    return flow(w, root)
