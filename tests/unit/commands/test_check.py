from __future__ import annotations

from pathlib import Path

import pytest

import kit.check
from commands import check
from kit import Problem

ERROR = Problem("docs/a.sv.md", 4, "minutes", "minutes: expected a whole number, got '25 min'", "write: minutes: 25")
WARNING = Problem("docs/a.en.md", 1, "stamp", "the Swedish words have changed", "…", is_error=False)


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
