from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import TODAY, agree, cases, write
from kit import check
from kit.check import Counts


@pytest.mark.parametrize("case", cases("check"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_the_counts_say_what_was_checked(tmp_path: Path) -> None:
    write({}, tmp_path)
    assert check.problems(tmp_path, TODAY)[1] == Counts(pages=18, pairs=9, sources=2, errors=0, warnings=0)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (Counts(42, 21, 63, 0, 0), "42 pages, 21 pairs, 63 sources: no problems"),
        (Counts(1, 0, 1, 1, 2), "1 page, 0 pairs, 1 source: 1 error and 2 warnings"),
        (Counts(2, 1, 0, 0, 1), "2 pages, 1 pair, 0 sources: 1 warning"),
    ],
)
def test_the_closing_sentence(counts: Counts, sentence: str) -> None:
    assert str(counts) == sentence


def test_the_hardest_page_to_read_comes_first(tmp_path: Path) -> None:
    long = "En verksamhetsansvarig arbetsgivare dokumenterar avvikelser ordentligt varje arbetsdag. " * 8
    write(
        {"change": {"docs/modules/gifts/index.sv.md": [["Ta inte emot pengar", f"{long}Ta inte emot pengar"]]}},
        tmp_path,
    )
    path, value, limit = check.readability(tmp_path)[0]
    assert (path, limit) == ("modules/gifts/index", 40)
    assert value > 60


def test_problems_come_all_at_once_by_file_and_line(tmp_path: Path) -> None:
    minutes = ["minutes: 20", "minutes: 20 min"]
    link = ["Read about", "Read [this](gone.md) about"]
    write({"change": {"docs/modules/gifts/index.sv.md": [minutes], "docs/index.en.md": [link]}}, tmp_path)
    found, counts = check.problems(tmp_path, TODAY)
    assert [(problem.file, problem.line, problem.rule) for problem in found] == [
        ("docs/index.en.md", 7, "dead-link"),
        ("docs/index.en.md", 7, "pair-links"),
        ("docs/modules/gifts/index.sv.md", 4, "minutes"),
    ]
    assert counts.errors == 3


def test_a_configuration_that_cannot_be_read_is_told_alone(tmp_path: Path) -> None:
    write({}, tmp_path)
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - Om: oss: about.md\n", "utf-8")
    found, counts = check.problems(tmp_path, TODAY)
    assert [str(problem) for problem in found] == [
        "mkdocs.yml:2: not readable as YAML: mapping values are not allowed in this context [yaml]\n"
        '  write: - Om: "oss: about.md"'
    ]
    assert counts.errors == 1
