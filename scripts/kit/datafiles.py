"""The data files in docs/_data: which keys an entry of each has, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit import LANGUAGES, MEDIA, SOURCE_LANGUAGE, Problem
from kit.located import Located
from kit.shape import (
    ADDRESS,
    LENGTH,
    SLUG,
    TEXT,
    YES_OR_NO,
    Shape,
    in_each_language,
    list_of,
    misfit,
    nearest,
    one_of,  # fmt: skip
)

GAP = re.compile(r"\{\w*\}")
BOTH = in_each_language(TEXT)
LISTS = in_each_language(list_of(TEXT, '["…"]'))


@dataclass(frozen=True, slots=True)
class Key:
    """A key of an entry."""

    name: str
    shape: Shape
    is_required: bool = True


# What an entry of each file is: a map of these keys.
ENTRIES: Mapping[str, tuple[Key, ...]] = {
    "sources": (
        Key("title", TEXT),
        Key("publisher", TEXT),
        Key("publisher_en", TEXT, False),
        Key("url", ADDRESS, False),
        Key("date", TEXT, False),
        Key("lang", one_of(LANGUAGES), False),
    ),
    "films": (
        Key("title", TEXT),
        Key("title_en", TEXT),
        Key("length", LENGTH, False),
        Key("url", ADDRESS, False),
        Key("source", SLUG),
        Key("by", TEXT),
        Key("medium", one_of(MEDIA)),
        Key("shows", BOTH),
        Key("look_for", LISTS),
        Key("questions", LISTS),
    ),
    "glossary": (
        *(Key(lang, TEXT) for lang in LANGUAGES),
        Key("text", BOTH),
        Key("authority", YES_OR_NO, False),
        Key("forms", LISTS, False),
    ),
    "strings": tuple(Key(lang, TEXT) for lang in LANGUAGES),
}
RULES: Mapping[str, str] = {
    "data-file": "mkdocs.yml and the data files are there, and each is a list of keys.",
    "sources": "A source has a title, a publisher, and where they are known an address, a date and a language.",
    "films": "A film has its title in both languages, a source, who made it, its medium, and what to look for and ask.",
    "glossary": "A term has a name and an explanation in every language.",
    "strings": "The words of the interface stand in every language, with the same {gaps} to fill in.",
}


def problems(name: str, entries: Mapping[str, Located], file: str) -> Iterator[Problem]:
    """What is wrong with the entries of the data file `name`, each with its line."""
    for id, entry in entries.items():
        yield from _entry(name, id, entry, file)


def _entry(name: str, id: str, entry: Located, file: str) -> Iterator[Problem]:
    keys = {key.name: key for key in ENTRIES[name]}
    if SLUG.misfit(Located(id, entry.line, id)):
        message = f"{id}: expected an id of small letters, figures and dashes"
        yield Problem(file, entry.line, name, message, f"write: {SLUG.mend(Located(id, entry.line, id))}:")
    for key in keys.values():
        if key.is_required and key.name not in entry.children:
            message = f"{id}: {key.name} is missing"
            yield Problem(file, entry.line, name, message, f"write: {key.name}: {key.shape.example}")
    for word, value in entry.children.items():
        if word not in keys:
            near = nearest(str(word), list(keys))
            repair = f"write: {near}" if near else f"delete {word} on line {value.line}"
            yield Problem(file, value.line, name, f"{id}: {word}: there is no such key", repair)
        elif found := misfit(str(word), value, keys[str(word)].shape):
            yield Problem(file, found.line, name, f"{id}: {found.message}", found.repair)
    if name == "strings":
        yield from _gaps(id, entry, file)


def _gaps(id: str, entry: Located, file: str) -> Iterator[Problem]:
    """Where a translation has other {gaps} than the words it translates: what fills them in has one name."""
    gaps = {lang: sorted(set(GAP.findall(text.raw))) for lang, text in entry.children.items() if lang in LANGUAGES}
    wanted = gaps.get(SOURCE_LANGUAGE)
    for lang, found in gaps.items():
        if wanted is not None and found != wanted:
            message = f"{id}: {lang}: expected {' '.join(wanted) or 'no gaps'} as in {SOURCE_LANGUAGE}, got "
            message += " ".join(found) or "none"
            line = entry.children[lang].line
            yield Problem(file, line, "strings", message, f"use {' '.join(wanted) or 'no braces'} in the text")
