from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases
from kit import KINDS, Part, frontmatter, schema


@pytest.mark.parametrize("case", cases("schema"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def front(*lines: str) -> frontmatter.FrontMatter:
    return frontmatter.read("\n".join(["---", *lines, "---"]), "a.sv.md")[0]


def test_facts_are_typed() -> None:
    lines = ("kind: plan", "minutes: 5", "print: [pack]", "reviewed: 2026-11-21", "parts: [opening: 2, a/b: 3]")
    assert schema.facts(front(*lines)) == {
        "kind": "plan",
        "minutes": 5,
        "print": ("pack",),
        "reviewed": date(2026, 11, 21),
        "parts": (Part("opening", 2), Part("a/b", 3)),
    }


def test_a_stamp_is_a_checksum_and_a_day() -> None:
    assert schema.facts(front("stamp: 2026-11-21 0f3a9c2e81d4")) == {
        "stamp": "0f3a9c2e81d4",
        "stamped": date(2026, 11, 21),
    }


def test_what_has_the_wrong_shape_is_no_fact() -> None:
    assert schema.facts(front("minutes: many", "colour: green", "title: A")) == {"title": "A"}


def test_without_a_known_kind_only_what_every_kind_has_is_missed() -> None:
    missing = [problem.rule for problem in schema.problems(front("title: A"), None, "sv", "a.sv.md")]
    assert missing == ["kind", "reviewed", "review_due", "summary"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_translation_needs_its_words_alone(kind: str) -> None:
    assert schema.problems(front("title: A", "summary: B."), kind, "en", "a.en.md") == []
