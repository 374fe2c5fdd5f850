from __future__ import annotations

from pathlib import Path

import pytest

from commands import environment, tools
from commands.finding import queries, report
from commands.finding.queries import Query

QUERIES = [
    Query("gåva", ("gifts",), "tune"),
    Query("lån", ("loan",), "tune"),
    Query("jäv", ("bias",), "held"),
    Query("arv", ("will",), "blind"),
]


def test_a_line_for_each_part_and_misses_of_the_tuning_part_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(queries, "read", lambda root, lang: QUERIES)
    lines = list(report.measured(tmp_path, "ours", "sv", lambda typed: ["gifts/a.html"], telling=True))
    tune, miss, held, blind = lines
    assert tune.split() == ["ours", "sv", "tune", "2", "50.0%", "50.0%", "0.0%"]
    assert "'lån' wants loan" in miss
    assert held.split() == ["ours", "sv", "held", "1", "0.0%", "0.0%", "0.0%"]
    assert blind.split()[2:4] == ["blind", "1"]
    assert all(word not in "".join(lines) for word in ("jäv", "arv")), "what is held out is never told"


def test_the_plain_build_goes_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report.plain, "write", lambda root, folder: folder / "mkdocs-plain.yml")
    assert report.plain_build(tmp_path, tmp_path)[-1] == str(tmp_path / "plain")


def test_without_a_browser_it_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "make_for_tests", lambda root: None)
    monkeypatch.setattr(tools, "provide", lambda tool: None)
    assert report.run(tmp_path, []) == 1
    assert capsys.readouterr().err.startswith("make.py bench search: Chromium is missing: ")
