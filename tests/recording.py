"""`make.py test … --record`: what the tests found, written where the accessibility statement reads it.

A test says by its mark `claim` which claims rest on it, and by `record_property` what it went through. A claim is
recorded when all of its tests, in every file, were run, to the end, and passed; one that was not run stays as it was.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from kit import content, tested

HEAD = """\
# What the tests found, written by them: python3 scripts/make.py test --record
# The accessibility statement claims what stands here and nothing else. Do not write it by hand.
"""


class _Plain(yaml.SafeDumper):
    """Writes out what stands twice."""

    def ignore_aliases(self, data: object) -> bool:
        return True


class Recorder:
    """A run of the tests, as a plugin of pytest."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.claims: dict[str, list[str]] = {}
        self.files: set[Path] = set()
        self.facts: dict[str, dict[str, object]] = {}
        self.broken: set[str] = set()

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        names = [str(name) for mark in item.iter_markers("claim") for name in mark.args]
        self.claims[item.nodeid] = names
        self.files.add(item.path)

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        self.broken.update(name for item in items for name in self.claims[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for name in self.claims.get(report.nodeid, ()):
            if not report.passed:
                self.broken.add(name)
            elif report.when == "call":
                self.facts.setdefault(name, {}).update(report.user_properties)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        asked = {name for names in self.claims.values() for name in names}
        if session.shouldfail or session.shouldstop:
            self.broken |= asked
        whole = {name for name in asked - self.broken if marked(self.root, name) <= self.files}
        write(self.root, {name: facts for name, facts in self.facts.items() if name in whole})


def marked(root: Path, claim: str) -> set[Path]:
    """The files of tests that a claim rests on. None of them is a unit test; those of this module name claims too."""
    mark = re.compile(rf'mark\.claim\(.*"{claim}"')
    files = (file for file in (root / "tests").glob("*/test_*.py") if file.parent.name != "unit")
    return {file for file in files if mark.search(file.read_text("utf-8"))}


def write(root: Path, held: dict[str, dict[str, object]]) -> None:
    """Puts what holds into the file; what was found of other claims before stays."""
    covered = tested.covered(content.load(root)[0])
    edition = re.search(r'edition: "(.+)"', (root / "mkdocs.yml").read_text("utf-8"))
    assert edition
    common = {"date": date.today(), "edition": edition[1]}
    new = {name: {**common, **facts, **covered[name]} for name, facts in held.items()}
    entries = {**tested.found(root), **new}
    ordered = {name: entries[name] for name in covered if name in entries}
    text = yaml.dump(ordered, Dumper=_Plain, sort_keys=False, default_flow_style=None, width=120)
    (root / tested.FILE).write_text(HEAD + text, "utf-8")
