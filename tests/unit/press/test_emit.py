"""Blocks as Typst: the golden cases of tests/cases/press/emit.yml, and what has no form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from press.emit import flow, weights
from press.neutral import read
from press.writer import Writer

CASES = Path(__file__).resolve().parents[2] / "cases/press/emit.yml"


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["name"]) for case in yaml.safe_load(CASES.read_text("utf-8"))]
)
def test_block(case: dict[str, Any], writer: Callable[..., Writer]) -> None:
    w = writer()
    assert "\n".join(flow(w, read(case["html"]))) == case["typst"]
    assert not w.job.problems


@pytest.mark.parametrize("tag", ["h1", "h4", "figure", "video"])
def test_an_unknown_element_is_a_problem(tag: str, writer: Callable[..., Writer]) -> None:
    w = writer()
    flow(w, read(f"<p>Alltid <b>nej</b></p><{tag}>Leila får</{tag}>"))
    assert [str(problem) for problem in w.job.problems] == [
        "docs/modules/gifts/the-envelope.sv.md:17: no print form for <b> in: Alltid nej [print-element]\n"
        "  write it with the Markdown that CONTRIBUTING lists",
        f"docs/modules/gifts/the-envelope.sv.md:13: no print form for <{tag}> in: Leila får [print-element]\n"
        "  write it with the Markdown that CONTRIBUTING lists",
    ]


def test_headings_go_deeper_in_a_book(writer: Callable[..., Writer]) -> None:
    assert flow(writer(below=2), read("<h2>A</h2>"))[0].startswith("head(4,")


def test_short_columns_share_the_width() -> None:
    assert weights([["Ja", "Nej"], ["x", ""]]) == ["1fr", "1fr"]


def test_long_words_widen_a_column() -> None:
    assert weights([["Kort text", "Visselblåsarfunktionen"]]) == ["auto", "53fr"]


def test_words_that_may_not_part_count_as_one() -> None:
    assert weights([["Tjugo ord", "The\u00a0manager’s part"]]) == ["auto", "22fr"]
