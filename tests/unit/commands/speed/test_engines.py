"""Our press beside WeasyPrint."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from commands.speed import engines


@pytest.fixture
def papers(root: Path, tmp_path: Path) -> dict[str, Path]:
    for name in ("docs", "overrides", "mkdocs.yml"):
        (tmp_path / name).symlink_to(root / name)
    names = [path.relative_to(root / "docs").as_posix().removesuffix(".sv.md") for path in root.glob("docs/**/*.sv.md")]
    (tmp_path / engines.BODIES).write_text(json.dumps(dict.fromkeys(names, "<p>Text.</p>")), "utf-8")
    return engines.chosen(tmp_path)


def test_both_are_given_the_same_papers(papers: dict[str, Path]) -> None:
    sheets, books, handbook = (json.loads(file.read_text("utf-8")) for file in papers.values())
    assert {"modules/gifts/the-envelope", "modules/gifts/checklist"} <= {paper["path"] for paper in sheets}
    assert {paper["product"] for paper in books} == {"guide", "booklet"}
    booklet = next(paper for paper in books if paper["path"] == "modules/gifts/index")
    assert booklet["body"].count("<p>Text.</p>") > 3
    assert re.search(r'<li><a href="#(page-\d+)">Kuvertet</a></li>.*<h1 id="\1">Kuvertet</h1>', booklet["body"])
    assert not any("contents" in paper["body"] for paper in sheets)
    assert [paper["path"] for paper in handbook] == ["downloads"]
    assert handbook[0]["body"].count("<p>Text.</p>") > 80


def test_our_side_is_timed(papers: dict[str, Path]) -> None:
    file = papers["sheets and checklists"]
    file.write_text(json.dumps(json.loads(file.read_text("utf-8"))[:2]), "utf-8")
    assert engines.ours(file.parent, file) > 0


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
