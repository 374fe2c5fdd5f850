from __future__ import annotations

from pathlib import Path

import pytest

import kit.check
from commands import check
from kit import Problem

ERROR = Problem("docs/a.sv.md", 4, "minutes", "minutes: expected a whole number, got '25 min'", "write: minutes: 25")
WARNING = Problem("docs/a.en.md", 1, "stamp", "the Swedish words have changed", "…", is_error=False)


def test_readability_is_told_when_asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pages = [("modules/gifts/index", 31.6, 40), ("modules/gifts/guide", 22.0, None)]
    monkeypatch.setattr(kit.check, "readability", lambda root: pages)
    monkeypatch.setattr(kit.check, "problems", lambda root: ([], kit.check.Counts(2, 1, 3, 0, 0)))
    check.run(Path(), ["--lix"])
    assert capsys.readouterr().out.splitlines()[:2] == [
        " 32 of 40  modules/gifts/index",
        " 22        modules/gifts/guide",
    ]


@pytest.mark.parametrize(
    ("problems", "closing", "code"),
    [
        ([], "2 pages, 1 pair, 3 sources: no problems", 0),
        ([WARNING], "2 pages, 1 pair, 3 sources: 1 warning", 0),
        ([WARNING, ERROR], "2 pages, 1 pair, 3 sources: 1 error and 1 warning", 1),
    ],
)
def test_problems_then_what_was_checked(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    problems: list[Problem],
    closing: str,
    code: int,
) -> None:
    errors = sum(problem.is_error for problem in problems)
    counts = kit.check.Counts(2, 1, 3, errors, len(problems) - errors)
    monkeypatch.setattr(kit.check, "problems", lambda root: (problems, counts))
    assert check.run(Path(), []) == code
    assert capsys.readouterr().out == "".join(f"{problem}\n" for problem in problems) + closing + "\n"
