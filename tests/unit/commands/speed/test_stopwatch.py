from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import press
import ship.offline
import workshop
from commands.speed import stopwatch
from kit import check


def test_a_watch_changes_nothing_but_knows_the_time() -> None:
    module = SimpleNamespace(double=lambda number: number * 2)
    steps: stopwatch.Steps = {}
    stopwatch.watch(steps, module, "double", lambda words: f"of {words[0]}")
    assert (module.double(2), module.double(3)) == (4, 6)
    assert [name for name, _ in steps["double"]] == ["of 2", "of 3"]
    assert all(seconds >= 0 for _, seconds in steps["double"])


def test_a_step_that_fails_is_timed_too() -> None:
    def fail() -> None:
        raise ValueError("no")

    module, steps = SimpleNamespace(fail=fail), dict[str, list[tuple[str, float]]]()
    stopwatch.watch(steps, module, "fail", lambda words: "")
    with pytest.raises(ValueError, match="no"):
        module.fail()
    assert len(steps["fail"]) == 1


def test_mkdocs_gets_the_words_and_the_file_gets_the_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[list[str]] = []

    def mkdocs(*_: object, **__: object) -> None:
        heard.append(sys.argv)
        check.examined(tmp_path)

    for module, name in ((workshop, "print_paper"), (press, "typeset"), (ship.offline, "pack")):
        monkeypatch.setattr(module, name, getattr(module, name))  # put back afterwards
    monkeypatch.setattr(check, "examined", lambda root: (None, [], None))
    monkeypatch.setattr(runpy, "run_module", mkdocs)
    monkeypatch.setattr(sys, "argv", [])
    stopwatch.main([str(tmp_path / "times.json"), "build", "--strict"])
    assert heard == [["mkdocs", "build", "--strict"]]
    assert list(json.loads((tmp_path / "times.json").read_text("utf-8"))) == ["examined"]


def test_what_is_printed_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "print_paper", lambda shop, lang, bodies, site: list(bodies))
    stopwatch.keep_bodies(tmp_path)
    assert workshop.print_paper(None, "sv", {"index": "<p>Å</p>"}, tmp_path) == ["index"]  # type: ignore[arg-type]
    assert json.loads((tmp_path / "bodies-sv.json").read_text("utf-8")) == {"index": "<p>Å</p>"}
