"""The facts of the kit that no page owns: sources, terms, films and the words of the interface, from docs/_data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kit import LANGUAGES, Film, Problem, Source, Term, located


def read(root: Path) -> tuple[dict[str, Any], list[Problem]]:
    """`sources`, `terms`, `films` and `strings` by id, and what kept a file from being read.

    An entry that lacks what it needs is left out; the rules on data files say why.
    """
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, (file, make) in FILES.items():
        entries, wrong = mapping(root, file)
        problems += wrong
        made = {key: _attempt(make, key, entry.value) for key, entry in entries.items()}
        found[name] = {key: value for key, value in made.items() if value is not None}
    return found, problems


def mapping(root: Path, file: str) -> tuple[dict[str, located.Located], list[Problem]]:
    """What a YAML file of a project holds by key, with lines; an empty file holds nothing."""
    path = root / file
    if not path.is_file():
        return {}, [Problem(file, 1, "data-file", "there is no such file", f"put {file} back")]
    text, unreadable = decoded(path.read_bytes(), file)
    value, broken = located.read(text, file)
    if value and not isinstance(value.value, dict):
        message = f"expected keys with values, got {located.shown(value)}"
        return {}, [*unreadable, Problem(file, value.line, "data-file", message, "write each entry as: key: value")]
    return {str(key): entry for key, entry in value.children.items()} if value else {}, unreadable + broken


def decoded(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """A file's text, and the problem if it is not UTF-8; then the bytes that are not stand as replacement signs."""
    try:
        return data.decode("utf-8").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"expected UTF-8, got the byte 0x{data[error.start]:02x}"
        repair = "save the file again with the encoding UTF-8"
        return data.decode("utf-8", "replace"), [Problem(file, line, "encoding", message, repair)]


def _attempt(make: Callable[[str, Any], Any], key: str, entry: Any) -> Any:
    try:
        return make(key, entry)
    except (KeyError, TypeError, AttributeError):
        return None


def _source(key: str, entry: Mapping[str, Any]) -> Source:
    return Source(key, **{name: str(value) for name, value in entry.items()})


def _term(key: str, entry: Mapping[str, Any]) -> Term:
    names = {lang: str(entry[lang]) for lang in LANGUAGES}
    forms = {lang: tuple(words) for lang, words in entry.get("forms", {}).items()}
    return Term(key, names, entry["text"], entry.get("authority", False), forms)


def _film(key: str, entry: Mapping[str, Any]) -> Film:
    lists = {name: {lang: tuple(entry[name][lang]) for lang in LANGUAGES} for name in ("look_for", "questions")}
    return Film(key, **{**entry, **lists})


def _words(_: str, entry: Mapping[str, Any]) -> dict[str, str]:
    return {lang: str(entry[lang]) for lang in LANGUAGES}


FILES: Mapping[str, tuple[str, Callable[[str, Any], Any]]] = {
    "sources": ("docs/_data/sources.yml", _source),
    "terms": ("docs/_data/glossary.yml", _term),
    "films": ("docs/_data/films.yml", _film),
    "strings": ("docs/_data/strings.yml", _words),
}
