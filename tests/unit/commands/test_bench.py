from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands import bench, environment, tools
from commands.speed import grown, plain, runs
from commands.speed.table import Row

STEPS = {
    "examined": [("", 0.5)],
    "print_paper": [("", 2.0), ("", 1.9)],
    "typeset": [("sheet a.pdf", 0.1), ("sheet b.pdf", 0.3), ("handbook c.pdf", 2.5)],
    "pack": [("", 0.7)],
}


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand-ins for both builds: ours takes 10 s, the plain one 3 s. Gives the order they came in."""
    order: list[str] = []

    def run(command: list[str], cwd: Path, env: object) -> runs.Run:
        ours = "commands.speed.stopwatch" in command
        order.append("ours" if ours else "plain")
        if ours:
            Path(command[3]).write_text(json.dumps(STEPS), "utf-8")
        return runs.Run(10.0, 200_000_000) if ours else runs.Run(3.0, 50_000_000)

    monkeypatch.setattr(plain, "write", lambda root, folder: folder / "plain.yml")
    monkeypatch.setattr(runs, "run", run)
    return order


def test_both_builds_turn_and_turn_about(builds: list[str], tmp_path: Path) -> None:
    list(bench.built(tmp_path, 42, 3))
    assert builds == ["plain", "ours"] * 3


def test_the_parts_of_a_build(builds: list[str], tmp_path: Path) -> None:
    rows = {row.what.strip(): row for row in bench.built(tmp_path, 42, 1)}
    assert {name: round(row.value, 3) for name, row in rows.items()} == {
        "42 page pairs: whole build": 10,
        "site, search and checks": 5.4,
        "the same, for each page pair": 128.571,
        "of these, checks": 0.5,
        "all 3 PDFs": 3.9,
        "each PDF, mean": 1300,
        "the slower handbook": 2.5,
        "offline copy": 0.7,
        "peak memory, largest process": 200,
    }
    assert {name for name, row in rows.items() if not row.holds} == {
        "each PDF, mean",
        "the slower handbook",
    }


def test_the_paper_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said = 'a warning\n{"source": 1.5, "Typst": 20.0}\n'
    monkeypatch.setattr(runs, "run", lambda *words: runs.Run(30.0, 300_000_000, said))
    assert [(row.what.strip(), row.value, row.unit) for row in bench.alone(tmp_path)] == [
        ("paper alone, processor time: source", 1.5, "s"),
        ("paper alone, processor time: Typst", 20.0, "s"),
        ("paper alone, peak memory, largest process", 300, "MB"),
    ]


def test_larger_kits_come_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def named(what: str) -> Callable[..., Any]:
        return lambda *words: iter([Row(f"{what} {words[0].name}", 1, "s")])

    monkeypatch.setattr(grown, "grow", lambda root, folder, pairs: max(pairs, 42))
    for what in ("built", "alone", "beside_weasyprint", "visited", "on_a_phone", "edited"):
        monkeypatch.setattr(bench, what, named(what))
    assert [row.what for row in bench.rows(tmp_path, tmp_path, tmp_path, 5, (100,))] == [
        "built kit", "alone kit", "beside_weasyprint kit", "visited site", "on_a_phone site", "edited kit",
        "built kit-100", "edited kit-100",
    ]  # fmt: skip


@pytest.mark.parametrize(("milliseconds", "holds"), [(44, True), (50, False)])
def test_of_a_larger_kit_it_is_asked_that_time_grows_in_proportion(milliseconds: float, holds: bool) -> None:
    own = [Row("all PDFs", 2.8, "s"), Row(bench.PDF, 40, "ms", aim=80)]
    larger = [Row("all PDFs", 99, "s", aim=2), Row(bench.PDF, milliseconds, "ms", aim=1)]
    rows = list(bench.in_proportion(own, larger))
    assert [(row.what, row.plain, row.holds) for row in rows] == [
        ("all PDFs", None, True), (bench.PDF, None, True), ("    beside that of this kit", 40, holds),
    ]  # fmt: skip


def test_without_a_browser_it_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "make_for_tests", lambda root: None)
    monkeypatch.setattr(tools, "provide", lambda tool: None)
    assert bench.run(tmp_path, []) == 1
    assert capsys.readouterr().err.startswith("make.py bench: Chromium is missing: ")


def test_what_the_search_finds_is_a_bench_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr("commands.finding.report.run", lambda root, words: asked.append(words) or 0)
    assert bench.run(tmp_path, ["search", "--alone"]) == 0
    assert asked == [["--alone"]]


def test_without_npm_lighthouse_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tools, "provide", lambda tool: None)
    assert list(bench.on_a_phone(tmp_path, tmp_path, tmp_path, 1)) == []
    assert capsys.readouterr().err.startswith("Lighthouse is left out: npm is missing: ")
