"""Paper: the kit's pages as tagged PDFs.

body HTML ─ tree ─► neutral tree ─ emit ─► Typst calls ─ products ─► Document ─ compile ─► PDF ─ finish, forms ─► file

design/kit.typ is the vocabulary that emit writes; design/theme.typ the measures and colours, in each look; the other
files there are the papers. An element, a sign or a length that paper has no room for is a problem with file, line and
sentence: nothing vanishes in silence.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby

import typst

from kit import Kit, Problem, Settings
from press import compile as engine
from press import forms, materials
from press.faults import PressError, from_typst, unprintable
from press.finish import page_count, slim
from press.forms import fillable
from press.impose import imposed
from press.products import Document, made_of
from press.writer import Job

__all__ = ["Document", "PressError", "documents", "kept", "page_count", "printed", "typeset"]

WITH_FIELDS = "form", "certificate"

_typeset: dict[str, tuple[str, bytes]] = {}  # by file: the key of what it was made from, and the PDF
# By source: how many steps smaller it is set. Its other looks begin there, and so does a pack that holds it: what has
# no room alone has none there either.
_steps: dict[str, int] = {}


class _Last(threading.local):
    """The last PDF of this thread as Typst gave it, and its key: a booklet is finished in two ways."""

    key = ""
    pdf = b""


_last = _Last()


def documents(kit: Kit, lang: str, html: Mapping[str, str], settings: Settings) -> list[Document]:
    """Everything to print in one language; `html` is each page's body by its path. Raises PressError: all problems."""
    _steps.clear()  # whatever has changed may be longer or shorter now
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
        if _last.key != key:
            _last.pdf, _last.key = _compile(document, settings), key
        pdf = _finish(document, _last.pdf)
        _typeset[document.file] = (key, pdf)
    return pdf


def kept(document: Document, settings: Settings) -> bytes | None:
    """The document's PDF where it is set already and unchanged."""
    key, pdf = _typeset.get(document.file, ("", b""))
    return pdf if key and key == _key(document, settings) else None


def printed(made: Iterable[Document], settings: Settings) -> Iterator[tuple[Document, bytes]]:
    """Each document with its PDF, in order. Raises PressError at the end, with all that could not be made.

    Typst leaves Python's lock while it works, so each processor typesets one; what has one source stays together.
    """
    problems: list[Problem] = []
    together = [list(same) for _, same in groupby(made, key=lambda document: document.source)]
    engine.expect(same[0].source for same in together)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for finished, wrong in pool.map(lambda same: _tried(same, settings), together):
            yield from finished
            problems += wrong
    if problems:
        raise PressError(problems)


def _tried(same: list[Document], settings: Settings) -> tuple[list[tuple[Document, bytes]], list[Problem]]:
    """The documents of one source with their PDFs, and the problems of each look that has no PDF."""
    finished: list[tuple[Document, bytes]] = []
    problems: list[Problem] = []
    for _, alike in groupby(same, key=lambda document: document.look):
        try:
            finished += [(document, typeset(document, settings)) for document in alike]
        except PressError as error:
            problems += error.problems
    return finished, problems


def _compile(document: Document, settings: Settings) -> bytes:
    first = max(_steps.get(source, 0) for source in (document.source, *document.holds))
    try:
        pdf, _steps[document.source] = engine.compiled(
            document.source, settings.brand, settings.built, document.look, first
        )
        return pdf
    except (typst.TypstError, engine.Ended) as error:
        file = f"docs/{document.page}.{document.lang}.md"
        raise PressError(
            [from_typst(file, str(error), " ".join(filter(None, (document.product, document.audience))))]
        ) from error


def _finish(document: Document, pdf: bytes) -> bytes:
    if document.product in WITH_FIELDS:
        return fillable(pdf)
    return imposed(pdf) if document.folds else slim(pdf)


def _key(document: Document, settings: Settings) -> str:
    """Everything that a PDF depends on; not what it does not: then it would be set again for nothing."""
    beside = materials.mark(engine.ROOT, document.source, document.look, settings.brand)
    typed = materials.content(forms.FONT) if document.product in WITH_FIELDS else ""
    facts = [document.source, document.look, document.product, settings.built.isoformat(), beside, typed]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
