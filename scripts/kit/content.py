"""Reads everything under docs/ into one Kit. What cannot be read becomes a problem, and reading goes on."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown.extensions.toc import slugify, unique

from kit import (
    LANGUAGES,
    SOURCE_LANGUAGE,
    Heading,
    Kit,
    Page,
    Problem,
    Text,
    frontmatter,
    navigation,
    outline,
    scenes,
    schema,
)
from kit.data import decoded
from kit.data import read as read_data
from kit.frontmatter import FrontMatter

NAME = re.compile(r"(?P<path>.+)\.(?P<lang>[a-z]{2})\.md$")
FACTS = ("kind", "code", "minutes", "audience", "print", "parts", "reviewed", "review_due", "template", "hide", "scene")
WORDS = ("title", "summary", "part_titles", "poster")


@dataclass(frozen=True, slots=True)
class Reading:
    """One file as it was read: which page and language it is, its front matter, and the outline of its body."""

    path: str
    lang: str
    file: str
    front: FrontMatter
    outline: outline.Outline


def load(root: Path) -> tuple[Kit, list[Problem]]:
    """The kit of a project and what is wrong with its front matter and data. A page with wrong facts is left out."""
    readings, problems = read(root)
    kit, more = build(root, readings)
    return kit, problems + more


def read(root: Path) -> tuple[list[Reading], list[Problem]]:
    """Every Markdown file whose name says its language, and what kept the others from being read."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    for file in files(root):
        name = file.relative_to(root).as_posix()
        match = NAME.match(file.relative_to(root / "docs").as_posix())
        if not match or match["lang"] not in LANGUAGES:
            continue  # the rules on names say why
        text, unreadable = decoded(file.read_bytes(), name)
        front, broken = frontmatter.read(text, name)
        scanned = outline.scan(front.body, front.body_line)
        readings.append(Reading(match["path"], match["lang"], name, front, scanned))
        problems += unreadable + broken
    return readings, problems


def files(root: Path) -> list[Path]:
    """Every file under docs, in order, but hidden ones and those in hidden folders: MkDocs leaves them out too."""
    docs = root / "docs"
    found = (path for path in docs.rglob("*") if path.is_file())
    return sorted(path for path in found if not any(step.startswith(".") for step in path.relative_to(docs).parts))


def build(root: Path, readings: Iterable[Reading]) -> tuple[Kit, list[Problem]]:
    """The kit: pages that stand in both languages and have sound facts, in the navigation's order."""
    pairs: dict[str, dict[str, Reading]] = {}
    for reading in readings:
        pairs.setdefault(reading.path, {})[reading.lang] = reading
    problems: list[Problem] = []
    pages: dict[str, Page] = {}
    for path, pair in pairs.items():
        wrong = list(_wrong_keys(pair))
        problems += wrong
        if set(pair) == set(LANGUAGES) and not any(problem.is_error for problem in wrong):
            pages[path] = _page(path, pair)
    nav, unreadable = navigation.read(root)
    order = {entry.path: place for place, entry in enumerate(nav.entries)}
    ordered = {path: pages[path] for path in sorted(pages, key=lambda path: (order.get(path, len(order)), path))}
    data, broken = read_data(root)
    return Kit(root=root, pages=ordered, scenes=scenes.read(root), **data), problems + unreadable + broken


def checksum(words: Mapping[str, Any], body: str) -> str:
    """Twelve hexadecimal digits of the SHA-256 of a page's words; white space at the ends of lines does not count."""
    lines = [line.rstrip() for line in body.strip().split("\n")]
    spelled = json.dumps([words, lines], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(spelled.encode()).hexdigest()[:12]


def _wrong_keys(pair: Mapping[str, Reading]) -> Iterator[Problem]:
    source = pair.get(SOURCE_LANGUAGE)
    kind = source.front.keys.get("kind") if source else None
    for reading in pair.values():
        yield from schema.problems(reading.front, str(kind.value) if kind else None, reading.lang, reading.file)


def _page(path: str, pair: Mapping[str, Reading]) -> Page:
    facts = schema.facts(pair[SOURCE_LANGUAGE].front)
    ids = heading_ids(pair[SOURCE_LANGUAGE].outline.headings)
    texts = {lang: _text(pair[lang], ids) for lang in LANGUAGES}
    return Page(path=path, texts=texts, **{name: facts[name] for name in FACTS if name in facts})


def _text(reading: Reading, ids: list[str]) -> Text:
    facts = schema.facts(reading.front)
    words = {name: facts[name] for name in WORDS if name in facts}
    headings = zip(reading.outline.headings, ids, strict=False)  # where a pair differs, a rule says so
    return Text(
        lang=reading.lang,
        file=reading.file,
        title=words["title"],
        summary=words["summary"],
        body=reading.front.body,
        body_line=reading.front.body_line,
        checksum=checksum(words, reading.front.body),
        headings=tuple(Heading(heading.level, heading.text, heading.line, own) for heading, own in headings),
        stamp=facts.get("stamp", ""),
        stamped=facts.get("stamped"),
        part_titles=words.get("part_titles", {}),
        poster=words.get("poster", ""),
    )


def heading_ids(headings: Iterable[outline.Heading]) -> list[str]:
    """An id for each heading of the Swedish page: its own, or what Python-Markdown would give it."""
    taken: set[str] = set()
    return [unique(heading.id or slugify(heading.text, "-"), taken) for heading in headings]
