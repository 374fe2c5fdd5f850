"""The table of products: what front matter's `print` makes of a page, and what the files are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from kit import Page
from press import books, brochures, handouts, sheets
from press.names import file_name
from press.paper import COLOUR, FOR_TWO, INK, LARGE, label, title
from press.writer import Job

Write = Callable[[Job, Page], str]


@dataclass(frozen=True)
class Document:
    """A paper to print. `file` is its path under the site's root; `source` is its Typst source, text and all."""

    file: str
    page: str
    product: str
    audience: str | None
    lang: str
    label: str
    title: str
    source: str
    look: str = COLOUR
    folds: bool = False  # laid out two and two, to print on both sides, fold and staple
    holds: tuple[str, ...] = ()  # the sources of the sheets within it, which also stand alone


@dataclass(frozen=True)
class Paper:
    """A paper that a page is made into: who writes it, for whom, in which size, in which looks.

    One that folds is made twice: to read page by page, and to print as a booklet.
    """

    product: str
    write: Write
    audience: str | None = None
    size: str = ""
    looks: tuple[str, ...] = (COLOUR,)
    folds: bool = False


def _sheet(who: str) -> Write:
    return lambda job, page: sheets.sheet_source(job, page, who)


def _sized(write: Callable[[Job, Page, str], str], size: str) -> Write:
    return lambda job, page: write(job, page, size)


# What front matter names → each paper it gives.
PRODUCTS: Mapping[str, tuple[Paper, ...]] = {
    "sheet": (
        Paper("sheet", _sheet("participant"), "participant", looks=(COLOUR, INK, LARGE)),
        Paper("sheet", _sheet("facilitator"), "facilitator"),
    ),
    "checklist": (Paper("checklist", sheets.checklist, looks=(COLOUR, INK, LARGE)),),
    "form": (Paper("form", sheets.form),),
    "trifold": (
        Paper("trifold", brochures.trifold, looks=(COLOUR, INK)),
        Paper("leaflet", brochures.leaflet, size="a5", folds=True),
        Paper("leaflet", brochures.large, looks=(LARGE,)),
    ),
    "card": (Paper("card", _sized(handouts.card, "one")), Paper("card", _sized(handouts.card, "ten"), size="ten")),
    "poster": (
        Paper("poster", _sized(handouts.poster, "a4"), size="a4", looks=(COLOUR, INK)),
        Paper("poster", _sized(handouts.poster, "a3"), size="a3"),
    ),
    "pack": (Paper("pack", sheets.pack, "facilitator"), Paper("certificate", handouts.certificate)),
    "guide": (Paper("guide", books.guide, "facilitator", folds=True),),
    "booklet": (Paper("booklet", books.booklet, folds=True),),
    "handbook": (Paper("handbook", books.handbook),),
}


def made_of(job: Job, page: Page, taken: set[str]) -> list[Document]:
    """A page's documents; `taken` are the file names already in use."""
    return [document for name in page.print for paper in PRODUCTS[name] for document in _files(job, page, paper, taken)]


def _files(job: Job, page: Page, paper: Paper, taken: set[str]) -> Iterator[Document]:
    """A paper's files: one for each look, and each of them to fold where it folds."""
    source = paper.write(job, page)
    for look in paper.looks:
        document = _document(job, page, paper, look, source, taken)
        yield document
        if paper.folds:
            yield _folding(job, document, taken)


def _document(job: Job, page: Page, paper: Paper, look: str, source: str, taken: set[str]) -> Document:
    called = job.settings.site_name[job.lang] if paper.product == "handbook" else job.text(page).title
    file = file_name(job.lang, [job.word(paper.product), called, *_marks(job, paper, look)], page.code, taken)
    taken.add(file)
    named = label(job, paper.product, paper.audience, paper.size, look), title(job, page, paper.product, paper.audience)
    holds = sheets.in_pack(job, page) if paper.product == "pack" else ()
    return Document(
        file, page.path, paper.product, paper.audience, job.lang, *named, source, look,
        holds=tuple(sheets.sheet_source(job, case, who) for case, who in holds),
    )  # fmt: skip


def _marks(job: Job, paper: Paper, look: str) -> list[str]:
    """What tells the file apart from the others of its page and product: its reader, its size, its look."""
    marks = [job.word(f"file-{paper.audience}")] if paper.audience and paper.product in FOR_TWO else []
    marks += [job.word(f"size-{paper.size}")] if paper.size else []
    return marks + ([job.word(f"look-{look}")] if look != COLOUR else [])


def _folding(job: Job, document: Document, taken: set[str]) -> Document:
    file = f"{document.file.removesuffix('.pdf')}-{job.word('file-folds')}.pdf"
    taken.add(file)
    return replace(document, file=file, label=f"{document.label}, {job.word('folds')}", folds=True)
