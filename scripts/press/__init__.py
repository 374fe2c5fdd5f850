"""Paper: the kit's pages as tagged PDFs.

body HTML ─ tree ─► neutral tree ─ emit ─► Typst calls ─ products ─► Document ─ compile ─► PDF ─ finish, forms ─► file

design/kit.typ is the vocabulary that emit writes; design/{sheet,trifold,book}.typ are the papers. An element, a sign
or a length that paper has no room for is a problem with file, line and sentence: nothing vanishes in silence.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping

import typst

from kit import Kit, Problem, Settings
from press.compile import compiled, materials
from press.faults import PressError, from_typst, unprintable
from press.finish import page_count, slim
from press.forms import fillable
from press.impose import imposed
from press.products import Document, made_of
from press.writer import Job

__all__ = ["Document", "PressError", "documents", "page_count", "printed", "typeset"]

_typeset: dict[str, tuple[str, bytes]] = {}  # by file: the key of what it was made from, and the PDF
_compiled: dict[str, bytes] = {}  # the last PDF as Typst gave it: a booklet is finished in two ways


def documents(kit: Kit, lang: str, html: Mapping[str, str], settings: Settings) -> list[Document]:
    """Everything to print in one language; `html` is each page's body by its path. Raises PressError: all problems."""
    job, taken = Job(kit, lang, html, settings), set[str]()
    made = [document for page in kit.pages.values() for document in made_of(job, page, taken)]
    for document in made:
        job.problems.extend(unprintable(kit, lang, document.page, document.source))
    if job.problems:
        raise PressError(job.problems)
    return made


def typeset(document: Document, settings: Settings) -> bytes:
    """The document as PDF/UA-1 and PDF/A-2a. What is unchanged is not made again. Raises PressError."""
    key = _key(document, settings)
    made, pdf = _typeset.get(document.file, ("", b""))
    if made != key:
        if key not in _compiled:
            _compiled.clear()
            _compiled[key] = _compile(document, settings)
        pdf = _finish(document, _compiled[key])
        _typeset[document.file] = (key, pdf)
    return pdf


def printed(made: Iterable[Document], settings: Settings) -> Iterator[tuple[Document, bytes]]:
    """Each document with its PDF. Raises PressError at the end, with the problems of all that could not be made."""
    problems: list[Problem] = []
    for document in made:
        try:
            yield document, typeset(document, settings)
        except PressError as error:
            problems += error.problems
    if problems:
        raise PressError(problems)


def _compile(document: Document, settings: Settings) -> bytes:
    try:
        return compiled(document.source, settings.brand, settings.built)
    except typst.TypstError as error:
        raise PressError([from_typst(f"docs/{document.page}.{document.lang}.md", error.message)]) from error


def _finish(document: Document, pdf: bytes) -> bytes:
    if document.product == "form":
        return fillable(pdf)
    return imposed(pdf) if document.folds else slim(pdf)


def _key(document: Document, settings: Settings) -> str:
    """Everything that a PDF depends on."""
    facts = [document.source, document.product, dict(settings.brand), settings.built.isoformat(), materials()]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
