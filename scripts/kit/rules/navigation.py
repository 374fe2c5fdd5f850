"""Every page has its place in the navigation of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator

from kit.manuscript import Manuscript
from kit.navigation import CONFIG
from kit.rules.rule import Finding, Rule
from kit.schema import TRANSLATIONS
from kit.shape import nearest


def pages_listed(manuscript: Manuscript) -> Iterator[Finding]:
    """Every page stands in nav."""
    listed = {entry.path for entry in manuscript.nav.entries}
    for path in manuscript.pairs:
        if path not in listed:
            near = _neighbour(manuscript, path)
            where = f"below {near}.md" if near else "under nav"
            yield Finding(CONFIG, _line(manuscript, near), f"nav: {path}.md is missing", f"write {where}: - {path}.md")


def entries_alive(manuscript: Manuscript) -> Iterator[Finding]:
    """Every entry of nav is a page, without language, once."""
    seen: dict[str, int] = {}
    for entry in manuscript.nav.entries:
        if entry.path not in manuscript.pairs:
            plain = entry.path.rsplit(".", 1)[0]
            near = plain if plain in manuscript.pairs else nearest(entry.path, list(manuscript.pairs))
            repair = f"write: {near}.md" if near else f"delete line {entry.line}"
            yield Finding(CONFIG, entry.line, f"nav: {entry.path}.md is no page", repair)
        elif entry.path in seen:
            message = f"nav: {entry.path}.md stands on line {seen[entry.path]} already"
            yield Finding(CONFIG, entry.line, message, f"delete line {entry.line}")
        seen.setdefault(entry.path, entry.line)


def titles_translated(manuscript: Manuscript) -> Iterator[Finding]:
    """A title in nav has its words in every other language, under nav_translations."""
    for lang in TRANSLATIONS:
        for title, line in manuscript.nav.titles.items():
            if title not in manuscript.nav.translated.get(lang, ()):
                message = f"nav: {title} has no {lang} words"
                yield Finding(CONFIG, line, message, f"write under nav_translations of {lang}: {title}: …")


def _neighbour(manuscript: Manuscript, path: str) -> str | None:
    """The last page in nav of the same folder."""
    folder = path.rpartition("/")[0]
    return next((e.path for e in reversed(manuscript.nav.entries) if e.path.rpartition("/")[0] == folder), None)


def _line(manuscript: Manuscript, path: str | None) -> int:
    return next((entry.line for entry in manuscript.nav.entries if entry.path == path), 1)


RULES = (
    Rule("nav-missing", pages_listed),
    Rule("nav-dead", entries_alive),
    Rule("nav-title", titles_translated, is_error=False),
)
