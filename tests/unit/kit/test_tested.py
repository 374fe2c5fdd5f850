from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from golden import write
from kit import KINDS, Kit, content, tested


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    write({}, tmp_path)
    return content.load(tmp_path)[0]


def test_the_pages_gone_through_have_every_kind_once(kit: Kit) -> None:
    chosen = tested.of_each_kind(kit)
    kinds = {page.kind for page in kit.pages.values()}
    assert {kit.pages[path].kind for path in chosen} == kinds <= set(KINDS)
    assert len(chosen) == len(set(chosen))
    assert chosen[-2:] == ["index", "glossary"]


@pytest.mark.parametrize("text", [None, "axe: [", "- axe\n"])
def test_what_was_never_recorded_is_not_claimed(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / tested.FILE).parent.mkdir(parents=True)
        (tmp_path / tested.FILE).write_text(text, "utf-8")
    assert tested.found(tmp_path) == {}


def test_what_was_recorded_is_read(tmp_path: Path) -> None:
    (tmp_path / tested.FILE).parent.mkdir(parents=True)
    (tmp_path / tested.FILE).write_text("# …\naxe: {date: 2026-11-27, pages: 255, widths: [1280, 360]}\n", "utf-8")
    assert tested.found(tmp_path) == {"axe": {"date": date(2026, 11, 27), "pages": 255, "widths": [1280, 360]}}


def test_what_is_recorded_is_what_the_tests_go_through(root: Path) -> None:
    """Where this fails, the tests look at something else than the statement says: `make.py test --record`."""
    edition = str(re.search(r'edition: "(.+)"', (root / "mkdocs.yml").read_text("utf-8"))[1])  # type: ignore[index]
    covered = tested.covered(content.load(root)[0])
    recorded = yaml.safe_load((root / tested.FILE).read_text("utf-8"))
    assert set(recorded) <= set(covered)
    for claim, entry in recorded.items():
        assert entry.items() >= {**covered[claim], "edition": edition}.items(), f"{claim}: record it anew"
        assert entry["date"] <= date.today()


def test_every_claim_has_tests(root: Path) -> None:
    """A file of tests, or one test, is marked with the claims that rest on it."""
    texts = [file.read_text("utf-8") for file in (root / "tests").rglob("test_*.py")]
    marked = {
        claim
        for text in texts
        for mark in re.findall(r"mark\.claim\((.*)\)", text)
        for claim in re.findall(r'"(\w+)"', mark)
    }
    assert marked == set(tested.covered(content.load(root)[0]))
