"""Papers with a cover, contents and chapters: the guide, the module's booklet, the handbook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from lxml.html import HtmlElement

from kit import Page
from press import index, neutral, tree
from press.emit import body
from press.paper import facts, scene, sources
from press.sheets import FACILITATOR, WHOLE
from press.syntax import Code, call, join
from press.writer import Job, Writer

IMPORT = '#import "/design/book.typ": *\n#'
READING_LINES = 2  # lines after each question in a booklet
NEED = Code("80mm")  # a chapter of a booklet begins on this page where so much of it is left, else on the next
NOTHING = Code("0mm")
NOT_IN_BOOKS = "brochure", "film"


def guide(job: Job, page: Page) -> str:
    """A booklet for the one who leads: the page's sections, one after the other."""
    w = Writer(job, page, frozenset({page.path}))
    doc = body(w, neutral.read(job.html[page.path]))
    ending = _sources(w, alone=False)
    return IMPORT + call("book", _facts(w, "guide", FACILITATOR), join([doc, *ending]), deep=0)


def booklet(job: Job, page: Page) -> str:
    """A module to read: its page, its cases, its checklist."""
    pages = in_booklet(job, page)
    w = Writer(job, page, frozenset(other.path for other in pages), below=1, lines=READING_LINES)
    doc = [_chapter(w, other, 2, _without(job, other, "facilitator"), NEED) for other in pages]
    ending = _sources(w)
    return IMPORT + call("book", _facts(w, "booklet"), join([*doc, *ending]), deep=1)


def handbook(job: Job, page: Page) -> str:
    """The whole kit of one language: parts as in the navigation, their pages as chapters, the sources last."""
    pages = in_handbook(job)
    w = Writer(job, page, frozenset(other.path for other in pages), below=2, whole=WHOLE)
    texts = {other.path: _without(job, other, "form") for other in pages}
    index.mark(texts.values(), index.seeker(job.kit, job.lang))
    doc: list[Code] = []
    for folder, members in groupby(pages, key=lambda other: other.path.rpartition("/")[0]):
        doc += _part(w, folder, list(members), texts)
    ending = [*_sources(w), index.index(job.kit, job.lang, job.word("index"))]
    facts_of_book = _facts(w, "handbook")
    return IMPORT + call("book", facts_of_book, join([*doc, *ending]), deep=2, shape=Code("a4"), pad_to=2)


def in_booklet(job: Job, page: Page) -> list[Page]:
    """The pages of a module's booklet: its own, its cases, its checklist."""
    return [page, *(other for other in _of_module(job, page) if other.kind in {"case", "checklist"})]


def in_handbook(job: Job) -> list[Page]:
    """The pages of the handbook, in the kit's order."""
    return [page for page in job.kit.pages.values() if _in_handbook(job, page)]


def _part(w: Writer, folder: str, pages: list[Page], texts: Mapping[str, HtmlElement]) -> list[Code]:
    """A part of the handbook: a module, or the pages of a folder."""
    head = next((page for page in pages if page.path.endswith("/index")), None)
    key = f"part-{folder.rpartition('/')[2] or 'more'}"
    known = f"print-{key}" in w.job.kit.strings
    title = w.job.text(head).title if head else w.job.word(key if known else "part-more")
    lede = w.job.text(head).summary if head else ""
    picture = scene(w.job, head.scene) if head else None
    opening = call("chapter", 2, None, title, lede=lede, picture=picture)
    ending = call("rest-to-write-on", w.job.word("notes"))
    chapters = []
    for page in pages:
        chapters.append(_chapter(w, page, 3, texts[page.path]))
        if page.kind == "tool":
            chapters.append(call("par", w.job.word("form-apart")))
    return [opening, *chapters, ending]


def _without(job: Job, page: Page, kind: str) -> HtmlElement:
    return tree.without(neutral.read(job.html[page.path]), {kind})


def _chapter(w: Writer, page: Page, level: int, text: HtmlElement, need: Code = NOTHING) -> Code:
    """One page of the kit as a chapter. A module's own text is called what it is: its basics.

    It begins on a new page where less than `need` of this one is left, else where the one before it ends.
    """
    inner = replace(w, page=page)
    overview = page.path.endswith("/index")
    key = "basics" if page.kind == "module" else "overview"
    title = w.job.word(key) if overview else inner.text.title
    facts_of_page = [w.job.kit.word(w.job.lang, f"kind-{page.kind}")] if page.kind != "page" else []
    if page.minutes and not overview:
        facts_of_page.append(w.job.word("minutes", count=page.minutes))
    if page.code:
        facts_of_page.append(page.code)
    opening = call(
        "chapter", level, inner.label(), title,
        kicker=" · ".join(facts_of_page), lede="" if overview else inner.text.summary,
        fresh=False, need=need,
    )  # fmt: skip
    return join([opening, body(inner, text)])


def _in_handbook(job: Job, page: Page) -> bool:
    """Everything that reads as text: not the home page, nor pages that only list what is on the web."""
    if page.template or "handbook" in page.print or page.kind in NOT_IN_BOOKS:
        return False
    root = neutral.read(job.html[page.path])
    return bool(tree.words(root)) or root.find(".//film") is not None


def _facts(w: Writer, product: str, who: str | None = None) -> dict[str, object]:
    job = w.job
    named = facts(w, product, who)
    imprint = [
        job.word("imprint", site=job.settings.site_name[job.lang]),
        str(named["foot-short"]),
        job.word("licence"),
    ]
    if product == "handbook":
        site = job.settings.site_name[job.lang]
        named |= {"heading": site, "kicker": job.word("handbook")}
        named |= {"lede": job.word("handbook-lede"), "sources": [], "marks": []}
    return named | {"contents": job.word("contents"), "imprint": imprint, "notes": job.word("notes"), "sources": []}


def _sources(w: Writer, **how: bool) -> list[Code]:
    return [call("chapter-sources", w.job.word("sources"), sources(w), **how)] if w.cited else []


def _of_module(job: Job, page: Page) -> Iterable[Page]:
    return (other for other in job.kit.pages.values() if other.module == page.module and other is not page)
