"""The table of products: what front matter's `print` makes of a page, and what the files are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kit import Page
from press import books, sheets
from press.names import file_name
from press.paper import FOR_TWO, label, title
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
    folds: bool = False  # laid out two and two, to print on both sides, fold and staple


def _sheet(who: str) -> Write:
    return lambda job, page: sheets.sheet_source(job, page, who)


# What front matter names → each file it gives: for whom, and who writes it.
PRODUCTS: Mapping[str, tuple[tuple[str | None, Write], ...]] = {
    "sheet": (("participant", _sheet("participant")), ("facilitator", _sheet("facilitator"))),
    "checklist": ((None, sheets.checklist),),
    "form": ((None, sheets.form),),
    "trifold": ((None, sheets.trifold),),
    "pack": (("facilitator", sheets.pack),),
    "guide": (("facilitator", books.guide),),
    "booklet": ((None, books.booklet),),
    "handbook": ((None, books.handbook),),
}


FOLDED = ("booklet", "guide")  # made twice: to read page by page, and to print as a booklet


def made_of(job: Job, page: Page, taken: set[str]) -> list[Document]:
    """A page's documents; `taken` are the file names already in use."""
    documents = []
    for product in page.print:
        for audience, write in PRODUCTS[product]:
            document = _document(job, page, product, audience, write(job, page), taken)
            documents += [document, _folding(job, document, taken)] if product in FOLDED else [document]
    return documents


def _document(job: Job, page: Page, product: str, audience: str | None, source: str, taken: set[str]) -> Document:
    called = job.settings.site_name[job.lang] if product == "handbook" else job.text(page).title
    parts = [job.word(product), called]
    if product in FOR_TWO and audience:
        parts.append(job.word(f"file-{audience}"))
    file = file_name(job.lang, parts, page.code, taken)
    taken.add(file)
    named = label(job, product, audience), title(job, page, product, audience)
    return Document(file, page.path, product, audience, job.lang, *named, source)


def _folding(job: Job, document: Document, taken: set[str]) -> Document:
    file = f"{document.file.removesuffix('.pdf')}-{job.word('file-folds')}.pdf"
    taken.add(file)
    return replace(document, file=file, label=f"{document.label}, {job.word('folds')}", folds=True)
