"""The check of the content: everything that is wrong, at once, and what was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kit import Kit, Problem, brand, datafiles, manuscript, navigation, rules, synonyms
from kit.rules.readability import readability as _readability


@dataclass(frozen=True, slots=True)
class Counts:
    """What was checked, and how many errors and warnings came of it."""

    pages: int
    pairs: int
    sources: int
    errors: int
    warnings: int

    def __str__(self) -> str:
        """The closing sentence."""
        checked = f"{_many(self.pages, 'page')}, {_many(self.pairs, 'pair')}, {_many(self.sources, 'source')}"
        counts = ((self.errors, "error"), (self.warnings, "warning"))
        found = " and ".join(_many(count, noun) for count, noun in counts if count)
        return f"{checked}: {found or 'no problems'}"


def problems(root: Path, today: date | None = None) -> tuple[list[Problem], Counts]:
    """All problems of a project, by file and line, and the counts. `today` decides which reviews are due."""
    _, found, counts = examined(root, today)
    return found, counts


def examined(root: Path, today: date | None = None) -> tuple[Kit, list[Problem], Counts]:
    """The kit of a project, and all that is wrong with it: for those who go on to build it."""
    if broken := navigation.read(root)[1]:
        nothing = Kit(root, {}, {}, {}, {}, {})  # without the navigation there is no kit to check
        return nothing, broken, Counts(0, 0, 0, len(broken), 0)
    script, found = manuscript.read(root, today or date.today())
    for name, entries in script.data.items():
        found += datafiles.problems(name, entries, f"docs/_data/{name}.yml")
    found += [*brand.problems(root), *synonyms.problems(root)]
    found += rules.problems(script)
    ordered = sorted(set(found))
    errors = sum(problem.is_error for problem in ordered)
    pairs = sum(len(pair) > 1 for pair in script.pairs.values())
    pages = sum(1 for _ in script.readings)
    counts = Counts(pages, pairs, len(script.data["sources"]), errors, len(ordered) - errors)
    return script.kit, ordered, counts


def readability(root: Path) -> list[tuple[str, float, int | None]]:
    """The LIX of each Swedish page and its limit, hardest to read first; pages too short to tell are left out."""
    script, _ = manuscript.read(root, date.today())
    return sorted((row for row in _readability(script) if row[1]), key=lambda row: -row[1])


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
