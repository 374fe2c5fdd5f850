"""Who writes: the document in the making, the page being written, and what is known on the way."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kit import Film, Kit, Page, Problem, Settings, Source, Text
from press.names import slug

MARKS = re.compile(r"[*_`>#\[\]{}()\u00ad|]|\s+")


@dataclass(frozen=True)
class Job:
    """Everything to print in one language, and what was found and written on the way."""

    kit: Kit
    lang: str
    html: Mapping[str, str]
    settings: Settings
    problems: list[Problem] = field(default_factory=list)
    sheets: dict[tuple[str, str], str] = field(default_factory=dict)  # written so far, by page and reader

    def word(self, key: str, **values: object) -> str:
        """Words of paper: the interface's `print-KEY`."""
        return self.kit.word(self.lang, f"print-{key}", **values)

    def text(self, page: Page) -> Text:
        """A page's words in the language of the job."""
        return page.texts[self.lang]

    def address(self, page: Page) -> str:
        """The page's public address, "" where the kit has none."""
        site = self.settings.site_url
        return f"{site.rstrip('/')}/{page.url(self.lang)}" if site else ""


@dataclass(frozen=True)
class Writer:
    """Writes one page of a document. `inside` are the pages the document holds; `cited` is shared by all its pages."""

    job: Job
    page: Page
    inside: frozenset[str] = frozenset()
    cited: dict[str, int] = field(default_factory=dict)
    below: int = 0  # how much deeper than on the web this page's headings stand
    lines: int = 0  # lines to write on after each question; -1: as many as there is room for
    room: int = 3  # lines to write on in a writing area
    live: bool = False  # fields can be filled in
    whole: int = 14  # a table of no more lines than this, as a booklet has them, is kept on one page
    beside: bool = False  # headings stand in a column of their own, beside the text

    @property
    def text(self) -> Text:
        """The words of the page being written."""
        return self.job.text(self.page)

    def number(self, source: str) -> int:
        """The number of a source in this document, in order of first use."""
        return self.cited.setdefault(source, len(self.cited) + 1)

    def label(self, anchor: str = "", path: str = "") -> str:
        """The name of a place in this document: a page, or a heading of it."""
        name = slug(path or self.page.path)
        return f"{name}--{anchor}" if anchor else name

    def target(self, href: str) -> tuple[str, str]:
        """Where a link goes on paper: ("inside", label), ("out", address) or ("", "") where paper cannot follow it."""
        if re.match(r"[a-z]+:", href):
            return "out", href
        path, _, anchor = href.partition("#")
        here = self.page.url(self.job.lang)
        url = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
        page = next((page for page in self.job.kit.pages.values() if page.url(self.job.lang) == url), None)
        if page and page.path in self.inside and self.has_place(page, anchor):
            return "inside", self.label(anchor, page.path)
        site = self.job.settings.site_url
        return ("out", f"{site.rstrip('/')}/{url}{'#' + anchor if anchor else ''}") if site else ("", "")

    def has_place(self, page: Page, anchor: str) -> bool:
        """True where a link can land: at a heading of the text, or at a chapter's head where pages are chapters."""
        known = {heading.id for heading in self.job.text(page).headings}
        return anchor in known if anchor else len(self.inside) > 1

    def blame(self, rule: str, message: str, repair: str, words: str) -> None:
        """Note a problem at the line of the Markdown where `words` stand."""
        self.job.problems.append(Problem(self.text.file, line_of(self.text, words), rule, message, repair))


def line_of(text: Text, words: str) -> int:
    """The line of the file where `words` stand (by their first 24 signs, without marks); else the body's first line."""
    wanted = MARKS.sub("", words)[:24]
    lines = (MARKS.sub("", line) for line in text.body.splitlines())
    found = next((number for number, line in enumerate(lines) if wanted and wanted in line), 0)
    return text.body_line + found


def source_facts(source: Source, lang: str) -> dict[str, object]:
    """What the small print says about a source."""
    return {
        "publisher": source.by(lang)[0],
        "title": source.title,
        "lang": source.lang if source.lang != lang else None,
        "date": source.date,
        "url": source.url,
    }


def film_title(film: Film, lang: str) -> tuple[str, str | None]:
    """A film's name and, where that is not the reader's language, the language of the name."""
    return (film.title, None) if lang == "sv" else (film.title, "sv")
