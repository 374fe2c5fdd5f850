"""Names of files and titles of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit import LANGUAGES
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule

STEP = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PAGES = tuple(f".{lang}.md" for lang in LANGUAGES)


def plain_names(manuscript: Manuscript) -> Iterator[Finding]:
    """A name under docs has small letters a–z, figures and dashes, and no dots but before language and ending."""
    for file in manuscript.files:
        *folders, name = file.split("/")[1:]
        stem, _, ending = name.partition(".")
        middle, _, ending = ending.rpartition(".")
        steps = [folder for folder in folders if folder != "_data"] + [stem]
        if all(map(STEP.fullmatch, steps)) and middle in ("", *LANGUAGES) and ending == _plain(ending):
            continue
        if name.endswith(".md") and not name.endswith(PAGES):
            continue  # no language: another rule
        lang = next((f".{part}" for part in middle.split(".") if part in LANGUAGES), "")
        tail = f".{_plain(ending)}" if ending else ""
        plain = "/".join([*map(_plain, folders), _plain(name.removesuffix(f"{lang}.{ending}"))])
        repair = f"rename it to docs/{plain}{lang}{tail}, or delete it if it is no part of the kit"
        yield Finding(file, 1, f"the name {name} is not plain", repair)


def known_languages(manuscript: Manuscript) -> Iterator[Finding]:
    """A page's file name ends with its language: .sv.md or .en.md."""
    for file in manuscript.files:
        if file.endswith(".md") and not file.endswith(PAGES):
            base = re.sub(r"(\.[\w-]+)?\.md$", "", file.removeprefix("docs/"))
            plain = "/".join(map(_plain, base.split("/")))
            message = f"expected a name that ends with {' or '.join(PAGES)}"
            repair = f"rename it to docs/{plain}{PAGES[0]}, or delete it if it is no page"
            yield Finding(file, 1, message, repair)


def own_titles(manuscript: Manuscript) -> Iterator[Finding]:
    """Two pages that print the same product have different titles, for their files are named by them."""
    seen: dict[tuple[str, str, str], str] = {}
    for reading in manuscript.readings:
        title = reading.front.keys.get("title")
        for product in manuscript.facts.get(reading.path, {}).get("print", ()):
            key = (reading.lang, product, title.raw.casefold() if title else reading.path)
            other = seen.setdefault(key, reading.file)
            if title and other != reading.file:
                message = f"title: {other} has the same title and prints the same"
                yield Finding(reading.file, title.line, message, "write: title: one of its own")


def _plain(name: str) -> str:
    if name == "_data":
        return name
    letters = name.lower().translate(str.maketrans("åäöéü", "aaoeu"))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


RULES = (
    Rule("file-name", plain_names),
    Rule("file-language", known_languages),
    Rule("own-title", own_titles),
)
