"""Everything the rules look at: the kit, every file as it was written, and the day of the check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from kit import LANGUAGES, SOURCE_LANGUAGE, Kit, Problem, content, navigation, schema
from kit.content import Reading
from kit.data import mapping
from kit.datafiles import ENTRIES
from kit.located import Located
from kit.navigation import Navigation


@dataclass(frozen=True)
class Manuscript:
    """`pairs` are the readings of each page by language, also where one is missing; `files` all names under docs."""

    kit: Kit
    pairs: Mapping[str, Mapping[str, Reading]]
    data: Mapping[str, Mapping[str, Located]]
    files: tuple[str, ...]
    nav: Navigation
    today: date

    @property
    def readings(self) -> Iterator[Reading]:
        """Every file that was read."""
        return (reading for pair in self.pairs.values() for reading in pair.values())

    @property
    def both(self) -> Iterator[tuple[Reading, Reading]]:
        """The Swedish file and each translation of it."""
        for pair in self.pairs.values():
            for lang in LANGUAGES:
                if lang != SOURCE_LANGUAGE and {lang, SOURCE_LANGUAGE} <= set(pair):
                    yield pair[SOURCE_LANGUAGE], pair[lang]

    @property
    def originals(self) -> Iterator[Reading]:
        """Every Swedish file."""
        return (pair[SOURCE_LANGUAGE] for pair in self.pairs.values() if SOURCE_LANGUAGE in pair)

    @cached_property
    def facts(self) -> Mapping[str, Mapping[str, Any]]:
        """The facts of each page, as its Swedish file has them; what has the wrong shape is left out."""
        return {reading.path: schema.facts(reading.front) for reading in self.originals}

    @cached_property
    def ids(self) -> Mapping[str, tuple[str, ...]]:
        """The heading ids of each page, the same in every language."""
        return {reading.path: tuple(content.heading_ids(reading.outline.headings)) for reading in self.originals}

    def kind(self, path: str) -> str:
        """The kind of a page; "" where it is not known."""
        return str(self.facts.get(path, {}).get("kind", ""))


def read(root: Path, today: date) -> tuple[Manuscript, list[Problem]]:
    """The manuscript of a project, and what was wrong with its front matter and the form of its files."""
    readings, problems = content.read(root)
    kit, wrong_keys = content.build(root, readings)
    pairs: dict[str, dict[str, Reading]] = {}
    for reading in readings:
        pairs.setdefault(reading.path, {})[reading.lang] = reading
    files = tuple(file.relative_to(root).as_posix() for file in content.files(root))
    data = {name: mapping(root, f"docs/_data/{name}.yml")[0] for name in ENTRIES}
    return Manuscript(kit, pairs, data, files, navigation.read(root)[0], today), [*problems, *wrong_keys]
