"""What the kit is.

Kit                    everything the site, the paper and the search are made of
  Page                 one subject, in both languages; its facts stand once (kind, code, minutes, audience, print …)
    Text               one language's words: title, summary, body, its headings and their ids
    Part               plan only: a step of the session and its minutes
  Source               something that pages cite
  Term                 a word of the glossary
  Film                 an official film, where it can be seen, what to look for
  strings, scenes      the words of the interface by key; the drawn pictures as SVG by name
Settings               what the host decides in mkdocs.yml: address, publisher, edition, brand
Problem                something an author should mend, with the repair

Swedish is the source language; English translates it and carries a stamp of the Swedish text it was made from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from kit.problem import Problem as Problem
from kit.vocabulary import AUDIENCES as AUDIENCES
from kit.vocabulary import BLOCKS as BLOCKS
from kit.vocabulary import KINDS as KINDS
from kit.vocabulary import LANGUAGES as LANGUAGES
from kit.vocabulary import MEDIA as MEDIA
from kit.vocabulary import PRODUCTS as PRODUCTS
from kit.vocabulary import SOURCE_LANGUAGE as SOURCE_LANGUAGE


def module_of(path: str) -> str | None:
    """The slug of the module that a page's path belongs to, if any: modules/gifts/index -> gifts."""
    steps = path.split("/")
    return steps[1] if steps[0] == "modules" and len(steps) > 2 else None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: level 2 or 3, its plain text, its line in the file, and the id both languages share."""

    level: int
    text: str
    line: int
    id: str


@dataclass(frozen=True, slots=True)
class Text:
    """One language's words of a page. `body` is Markdown; its first line is line `body_line` of `file`."""

    lang: str
    file: str
    title: str
    summary: str
    body: str
    body_line: int
    checksum: str
    headings: tuple[Heading, ...] = ()
    stamp: str = ""
    stamped: date | None = None
    part_titles: Mapping[str, str] = field(default_factory=dict)
    poster: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A step of a plan: `name` is a page's path or a word that `part_titles` spells out."""

    name: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Page:
    """A subject with its facts and its words in each language. `path` has no suffix: modules/gifts/index."""

    path: str
    kind: str
    texts: Mapping[str, Text]
    reviewed: date
    review_due: date
    code: str | None = None
    minutes: int | None = None
    audience: tuple[str, ...] = ()
    print: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    template: str | None = None
    hide: tuple[str, ...] = ()
    scene: str = ""

    @property
    def module(self) -> str | None:
        """The slug of the module the page belongs to, if any."""
        return module_of(self.path)

    def url(self, lang: str) -> str:
        """The page's address from the site's root."""
        return f"{'' if lang == SOURCE_LANGUAGE else lang + '/'}{self.path}.html"

    def is_stale(self, lang: str) -> bool:
        """True where the Swedish words have changed since this translation was stamped."""
        return lang != SOURCE_LANGUAGE and self.texts[lang].stamp != self.texts[SOURCE_LANGUAGE].checksum


@dataclass(frozen=True, slots=True)
class Source:
    """Something a page cites. `date` as the publisher gives it, `url`, `publisher_en`: "" where there is none."""

    id: str
    title: str
    publisher: str
    url: str = ""
    date: str = ""
    lang: str = "sv"
    publisher_en: str = ""

    def by(self, reader: str) -> tuple[str, str]:
        """Who published it, for a reader of this language, and the language of those words."""
        return (self.publisher_en, "en") if reader == "en" and self.publisher_en else (self.publisher, self.lang)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary, explained in each language. `forms`: what the index seeks instead of the name."""

    id: str
    names: Mapping[str, str]
    text: Mapping[str, str]
    authority: bool = False
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Film:
    """An official film, seminar, course or episode. `length` ("3:58", "20 min") and `url` are "" where not known."""

    id: str
    title: str
    title_en: str
    source: str
    by: str
    medium: str
    shows: Mapping[str, str]
    look_for: Mapping[str, tuple[str, ...]]
    questions: Mapping[str, tuple[str, ...]]
    length: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """All content. `pages` is keyed by path and ordered as the navigation."""

    root: Path
    pages: Mapping[str, Page]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    films: Mapping[str, Film]
    strings: Mapping[str, Mapping[str, str]]
    scenes: Mapping[str, str] = field(default_factory=dict)

    def word(self, lang: str, key: str, **values: object) -> str:
        """The interface's words for `key`, with {named} values filled in. KeyError if the key is missing."""
        return self.strings[key][lang].format(**values) if values else self.strings[key][lang]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the host decides: public address ("" if none), publisher, edition, colours and fonts, date of the build.

    `marks`: brochures show where to fold them, cards where to cut.
    """

    site_url: str
    site_name: Mapping[str, str]
    edition: str
    brand: Mapping[str, str]
    publisher: Mapping[str, str]
    built: datetime
    marks: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF: address from the site's root, path of its page, "participant", "facilitator" or "", size in bytes.

    `look` is "colour", "ink" (black on white) or "large" (large print). What waits to be set has no pages and no size.
    """

    file: str
    page: str
    product: str
    audience: str
    label: str
    pages: int | None
    size: int | None
    look: str = "colour"
