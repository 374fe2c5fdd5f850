"""The printed files of a built site, and what can be read out of a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2

import press
from kit import LANGUAGES, Kit, Page, Settings, Text
from press import Document

# Any body will do to learn which files there are; a card wants key points, a brochure five headings.
POINTS = '<div class="admonition keypoints"><ul><li>Punkt.</li></ul></div>'
STAND_IN = POINTS + "<h2>Rubrik</h2><p>Text.</p>" * 5


@dataclass(frozen=True)
class Paper:
    """One printed file and the page it comes from."""

    document: Document
    path: Path
    page: Page

    @property
    def look(self) -> str:
        return self.document.look

    @property
    def words(self) -> Text:
        return self.page.texts[self.document.lang]

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        return pikepdf.open(self.path)

    @cached_property
    def text(self) -> str:
        """All words on paper, one space between them, hyphenated words whole."""
        return squeezed(" ".join(self.pages))

    @cached_property
    def pages(self) -> list[str]:
        with pypdfium2.PdfDocument(self.path) as pdf:
            return [page.get_textpage().get_text_bounded() for page in pdf]

    @cached_property
    def tags(self) -> Counter[str]:
        """How many there are of each kind of tag."""
        return Counter(str(tag.S)[1:] for tag in tags(self.pdf))

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        """The bookmarks, which Typst makes of the headings: depth and words."""
        with self.pdf.open_outline() as outline:
            return [(depth, squeezed(item.title)) for depth, item in _walk(list(outline.root), 1)]


@dataclass(frozen=True)
class Marked:
    """A paper as it is, and the same with marks to fold or cut along."""

    plain: Path
    marked: Path


def papers(kit: Kit, settings: Settings, site: Path) -> list[Paper]:
    """Every file that the kit prints, as it stands in a built site."""
    html = dict.fromkeys(kit.pages, STAND_IN)
    made = [document for lang in LANGUAGES for document in press.documents(kit, lang, html, settings)]
    return [Paper(document, site / document.file, kit.pages[document.page]) for document in made]


def tags(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The structure's elements in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        tag = waiting.pop()
        if isinstance(tag, pikepdf.Array):
            waiting.extend(reversed(list(tag)))  # type: ignore[call-overload]
        elif isinstance(tag, pikepdf.Dictionary) and "/S" in tag:
            yield tag
            waiting.append(tag.get("/K", pikepdf.Array()))


def squeezed(text: str) -> str:
    """Words without soft hyphens (pdfium shows one at a line's end as U+FFFE) and with single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"(?:\u00ad|\ufffe|\u0002)\s*", "", text)).strip()


def _walk(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, pikepdf.OutlineItem]]:
    for item in items:
        yield depth, item
        yield from _walk(list(item.children), depth + 1)
