"""The list of what people type when they search, docs/_data/synonyms.yml: whether the search can be made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kit import AUDIENCES, KINDS, LANGUAGES, SOURCE_LANGUAGE, Problem
from kit.data import mapping
from kit.located import Located, shown
from kit.shape import TEXT, Shape, in_each_language, list_of, misfit, nearest

FILE = "docs/_data/synonyms.yml"
RULES: Mapping[str, str] = {
    "synonyms": "Synonyms lead in every language from a word to words; other words belong to pages, kinds, audiences."
}
TARGETS = list_of(TEXT, "[gåva]")
BOTH = in_each_language(TEXT)
SUFFIX = f".{SOURCE_LANGUAGE}.md"
# The list of words is a page like others, but found by words of its own.
FOUND_KINDS = (*KINDS, "glossary")
PARTS = ("synonyms", "pages", "kinds", "audiences", "asks", "stop")


def problems(root: Path) -> Iterator[Problem]:
    """What is wrong with the file, each with its line."""
    keys, found = mapping(root, FILE)
    yield from found
    if found:
        return
    yield from _known(keys, PARTS)
    yield from _strays(root, keys["pages"].children if "pages" in keys else {})
    for part in PARTS:
        if part not in keys:
            yield _problem(1, f"{part}: is missing", f"write: {part}:")
        elif not isinstance(keys[part].value, dict):
            message = f"{part}: expected keys with values, got {shown(keys[part])}"
            yield _problem(keys[part].line, message, f"write below {part}: key: value")
        else:
            yield from _part(part, keys[part])


def _part(name: str, at: Located) -> Iterator[Problem]:
    if name == "synonyms":
        yield from _synonyms(at)
    elif name == "pages":
        yield from _fitting(at.children, BOTH)
    elif name in ("asks", "stop"):
        yield from _fitting({name: at}, BOTH)
    else:
        yield from _known(at.children, FOUND_KINDS if name == "kinds" else AUDIENCES)
        yield from _fitting(at.children, BOTH)


def _synonyms(at: Located) -> Iterator[Problem]:
    """A map of words for each language; a language may have none."""
    yield from _known(at.children, LANGUAGES)
    for lang in LANGUAGES:
        own = at.children.get(lang)
        if own is None:
            yield _problem(at.line, f"synonyms: {lang} is missing", f"write below it: {lang}:")
        elif isinstance(own.value, dict):
            yield from _fitting(own.children, TARGETS)
        elif own.value is not None:
            message = f"{lang}: expected words, each with a list of words, got {shown(own)}"
            yield _problem(own.line, message, "write each word as: present: [gåva]")


def _strays(root: Path, pages: Mapping[str | int, Located]) -> Iterator[Problem]:
    """Words for pages that are not there: a warning, since nothing else depends on them."""
    docs = root / "docs"
    paths = [file.relative_to(docs).as_posix().removesuffix(SUFFIX) for file in docs.rglob(f"*{SUFFIX}")]
    for name, at in pages.items():
        if name not in paths:
            near = nearest(str(name), paths)
            repair = f"write: {near}:" if near else f"delete {name}"
            yield Problem(FILE, at.line, "synonyms", f"{name}: there is no such page", repair, is_error=False)


def _known(children: Mapping[str | int, Located] | Mapping[str, Located], names: Sequence[str]) -> Iterator[Problem]:
    for name, at in children.items():
        if name not in names:
            near = nearest(str(name), names)
            repair = f"write: {near}" if near else f"write one of: {', '.join(names)}"
            yield _problem(at.line, f"{name}: there is no such key", repair)


def _fitting(children: Mapping[str | int, Located] | Mapping[str, Located], shape: Shape) -> Iterator[Problem]:
    for name, at in children.items():
        if found := misfit(str(name), at, shape):
            yield _problem(found.line, found.message, found.repair)


def _problem(line: int, message: str, repair: str) -> Problem:
    return Problem(FILE, line, "synonyms", message, repair)
