"""Our press beside WeasyPrint."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from commands.speed import engines


@pytest.fixture
def pages(root: Path, tmp_path: Path) -> Path:
    bodies = tmp_path / "bodies-sv.json"
    names = [path.relative_to(root / "docs").as_posix().removesuffix(".sv.md") for path in root.glob("docs/**/*.sv.md")]
    bodies.write_text(json.dumps(dict.fromkeys(names, "<p>Text.</p>")), "utf-8")
    return engines.chosen(root, bodies)


def test_both_are_given_the_cases_and_the_checklists(pages: Path) -> None:
    given = json.loads(pages.read_text("utf-8"))
    assert {"modules/gifts/the-envelope", "modules/gifts/checklist"} <= {page["path"] for page in given}
    assert not {"modules/gifts/index", "downloads"} & {page["path"] for page in given}


def test_our_side_is_timed(root: Path, pages: Path) -> None:
    given = json.loads(pages.read_text("utf-8"))[:2]
    pages.write_text(json.dumps(given), "utf-8")
    assert engines.ours(root, pages) > 0


def test_where_weasyprint_cannot_be_had_there_is_no_comparison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        asked.append(command)
        return SimpleNamespace(returncode=int("-c" in command))

    monkeypatch.setattr(subprocess, "run", run)
    assert engines.weasyprint(tmp_path / "weasyprint") is None
    assert asked[1][-1] == engines.WEASYPRINT


def test_a_side_says_its_own_seconds(tmp_path: Path) -> None:
    assert engines.seconds([sys.executable, "-c", "print('a'); print(1.5)"], tmp_path) == 1.5
    with pytest.raises(RuntimeError, match="no such engine"):
        engines.seconds([sys.executable, "-c", "raise SystemExit('no such engine')"], tmp_path)
