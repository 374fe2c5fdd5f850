from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases
from kit import located


@pytest.mark.parametrize("case", cases("located"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_values_keep_their_lines_and_their_spelling() -> None:
    value, problems = located.read("a: no\nb:\n  - {c: 3:58}\n  - x\n", "f.yml", 10)
    assert problems == []
    assert value is not None
    assert value.value == {"a": False, "b": [{"c": 238}, "x"]}
    assert (value.children["a"].raw, value.children["a"].line) == ("no", 10)
    pair = value.children["b"].children[0].children["c"]
    assert (pair.raw, pair.line) == ("3:58", 12)
    assert value.children["b"].children[1].line == 13


def test_nothing_is_no_value() -> None:
    assert located.read("# only a comment\n", "f.yml") == (None, [])


def test_a_day_that_is_none_is_text() -> None:
    value, problems = located.read("2026-02-30", "f.yml")
    assert problems == []
    assert value is not None
    assert value.value == "2026-02-30"


def test_a_sign_that_cannot_be_seen() -> None:
    _, problems = located.read("a: \x07", "f.yml", 3)
    assert [(problem.line, problem.repair) for problem in problems] == [(3, "delete the character that cannot be seen")]


def test_quoted_keeps_letters() -> None:
    assert located.quoted('Säg "nej"') == '"Säg \\"nej\\""'
