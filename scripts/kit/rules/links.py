"""Links lead somewhere, within the kit; what lies outside is cited. Pictures have words."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kit import LANGUAGES
from kit.content import Reading
from kit.inline import Link, without_code
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule
from kit.shape import nearest

OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s)>\]]+|\bwww\.[^\s)>\]]+")
SUFFIX = re.compile(rf"\.({'|'.join(LANGUAGES)})\.md$")


def links_inside(manuscript: Manuscript) -> Iterator[Finding]:
    """A text links to pages of the kit only; other addresses stand in sources.yml and films.yml."""
    repair = "add it to docs/_data/sources.yml and cite it as [@source-id]"
    plain = "write it as text, without a link"
    for reading in manuscript.readings:
        for line in (one for one in reading.outline.lines if "://" in one.text or "www." in one.text):
            for match in ADDRESS.finditer(without_code(line.text)):
                address = match[0].rstrip(".,;:!?")
                yield Finding(reading.file, line.number, f"{address} lies outside the kit", repair)
        for link in reading.outline.links:
            if OUTSIDE.match(link.target) and not ADDRESS.match(link.target):
                yield Finding(reading.file, link.line, f"{link.target} lies outside the kit", plain)


def links_as_files(manuscript: Manuscript) -> Iterator[Finding]:
    """A link is the relative path of a page's file without language: ../gifts/index.md."""
    for reading, link, target, anchor in _own_links(manuscript):
        tail = f"#{anchor}" if anchor else ""
        if SUFFIX.search(target):
            repair = f"write: ({SUFFIX.sub('.md', target)}{tail})"
            yield Finding(reading.file, link.line, f"({link.target}) names a language", repair)
        elif target.startswith("/"):
            path = re.sub(rf"^/(?:({'|'.join(LANGUAGES)})/)?", "", target)
            wanted = _relative(_meant(manuscript, re.sub(r"\.html$|\.md$|/$", "", path)), reading)
            message = f"({link.target}) holds only at one address"
            yield Finding(reading.file, link.line, message, f"write: ({wanted}.md{tail})")
        elif target and not target.endswith(".md") and not PurePosixPath(target).suffix:
            wanted = _relative(_meant(manuscript, _page(reading, target)), reading)
            repair = f"write: ({wanted}.md{tail})"
            yield Finding(reading.file, link.line, f"({link.target}) is not a file", repair)
        elif target.endswith(".html"):
            repair = f"write: ({target.removesuffix('.html')}.md{tail})"
            yield Finding(reading.file, link.line, f"({link.target}) is a built page", repair)


def links_alive(manuscript: Manuscript) -> Iterator[Finding]:
    """A link leads to a page or a file that exists."""
    for reading, link, target, _ in _own_links(manuscript):
        if not PurePosixPath(target).suffix or target.startswith("/") or SUFFIX.search(target):
            continue
        path = _page(reading, target)
        if not target.endswith((".md", ".html")) and f"docs/{path}" not in manuscript.files:
            repair = f"put the file at docs/{path}, or delete the link"
            yield Finding(reading.file, link.line, f"({link.target}) leads to no file", repair)
        elif target.endswith(".md") and path not in manuscript.pairs:
            near = nearest(path, list(manuscript.pairs))
            repair = f"write docs/{path}.{LANGUAGES[0]}.md, or delete the link"
            if near:
                repair = f"write: ({_relative(near, reading)}.md)"
            yield Finding(reading.file, link.line, f"({link.target}) leads to no page", repair)


def anchors_alive(manuscript: Manuscript) -> Iterator[Finding]:
    """A link's anchor is a heading of the page it leads to; anchors are the same in every language."""
    for reading, link, target, anchor in _own_links(manuscript):
        path = _page(reading, target) if target else reading.path
        if not anchor or path not in manuscript.ids:
            continue
        ids = [*manuscript.ids[path], *_made_ids(manuscript, path)]
        if anchor not in ids:
            near = nearest(anchor, ids)
            shown = ", ".join(manuscript.ids[path]) or "none"
            message = f"({link.target}) leads to no heading; the page has: {shown}"
            repair = f"write: ({target}#{near})" if near else f"write: ({target})" if target else "delete the link"
            yield Finding(reading.file, link.line, message, repair)


def pictures_in_words(manuscript: Manuscript) -> Iterator[Finding]:
    """A picture has words that say what it shows."""
    for reading in manuscript.readings:
        for image in reading.outline.images:
            if not image.alt.strip():
                message = f"({image.target}) has no words for those who cannot see it"
                yield Finding(reading.file, image.line, message, f"write: ![what it shows]({image.target})")


def pictures_alive(manuscript: Manuscript) -> Iterator[Finding]:
    """A picture's file exists, beside the pages."""
    files = set(manuscript.files)
    for reading in manuscript.readings:
        for image in reading.outline.images:
            path = f"docs/{_page(reading, image.target)}"
            base, dot, ending = path.rpartition(".")
            if not {path, f"{base}.{reading.lang}{dot}{ending}"} & files:
                near = nearest(path, [file for file in manuscript.files if not file.endswith((".md", ".yml"))])
                repair = f"write: ({_relative(near[5:], reading)})" if near else f"put the picture at {path}"
                yield Finding(reading.file, image.line, f"({image.target}) is no file", repair)


def _own_links(manuscript: Manuscript) -> Iterator[tuple[Reading, Link, str, str]]:
    """Every link within the kit with its file, its target and its anchor."""
    for reading in manuscript.readings:
        for link in reading.outline.links:
            if not OUTSIDE.match(link.target):
                target, _, anchor = link.target.partition("#")
                yield reading, link, target, anchor


def _page(reading: Reading, target: str) -> str:
    """The path of the page or file that a relative target names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(reading.path), target.removesuffix(".md")))


def _relative(path: str, reading: Reading) -> str:
    """A path as a link from a file writes it."""
    return posixpath.relpath(path, posixpath.dirname(reading.path) or ".")


def _meant(manuscript: Manuscript, path: str) -> str:
    """The page that a path without ending most likely means: the page itself, or the first of a folder."""
    return path if path in manuscript.pairs else posixpath.normpath(f"{path}/index")


def _made_ids(manuscript: Manuscript, path: str) -> list[str]:
    """The ids that macros make on a page."""
    macros = {macro.name for reading in manuscript.pairs[path].values() for macro in reading.outline.macros}
    return [f"term-{id}" for id in manuscript.data["glossary"]] if "glossary" in macros else []


RULES = (
    Rule("link-outside", links_inside),
    Rule("link-form", links_as_files),
    Rule("dead-link", links_alive),
    Rule("dead-anchor", anchors_alive),
    Rule("image-words", pictures_in_words),
    Rule("image-file", pictures_alive),
)
