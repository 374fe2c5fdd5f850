"""The order of the pages and the titles above them, as mkdocs.yml has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kit import Problem
from kit.data import mapping
from kit.located import Located, shown

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the navigation, by its path, and the line of mkdocs.yml it stands on."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Navigation:
    """The pages in order; the line of each title; and by language the titles that have a translation."""

    entries: tuple[Entry, ...] = ()
    titles: Mapping[str, int] = field(default_factory=dict)
    translated: Mapping[str, frozenset[str]] = field(default_factory=dict)


def read(root: Path) -> tuple[Navigation, list[Problem]]:
    """The navigation of mkdocs.yml, and what keeps MkDocs from reading the file."""
    keys, problems = mapping(root, CONFIG)
    nav = keys.get("nav")
    if nav is None or nav.value is None:
        return Navigation(), problems
    if not isinstance(nav.value, list):
        message = f"nav: expected a list of pages, got {shown(nav)}"
        return Navigation(), [*problems, Problem(CONFIG, nav.line, "data-file", message, "write below nav: - index.md")]
    entries = tuple(_entries(nav))
    translated = _translated(keys["plugins"].value) if "plugins" in keys else {}
    problems += [_empty(entry) for entry in entries if not entry.path]
    return Navigation(entries, dict(_titles(nav)), translated), problems


def _empty(entry: Entry) -> Problem:
    message = "nav: nothing stands after the colon"
    return Problem(CONFIG, entry.line, "data-file", message, "write a page after it: page.md")


def _entries(at: Located) -> Iterator[Entry]:
    """The pages below a place of the navigation; addresses of other sites are no pages."""
    for child in at.children.values():
        if isinstance(child.value, (dict, list)):
            yield from _entries(child)
        elif "://" not in child.raw:
            yield Entry(child.raw.removesuffix(".md"), child.line)


def _titles(at: Located) -> Iterator[tuple[str, int]]:
    for key, child in at.children.items():
        if isinstance(key, str):
            yield key, child.line
        yield from _titles(child)


def _translated(plugins: Any) -> dict[str, frozenset[str]]:
    """What nav_translations of the i18n plugin holds; nothing where it is written in another way than ours."""
    try:
        languages = next(plugin["i18n"]["languages"] for plugin in plugins if "i18n" in plugin)
        return {str(lang["locale"]): frozenset(lang.get("nav_translations") or ()) for lang in languages}
    except (TypeError, KeyError, AttributeError, StopIteration):
        return {}
