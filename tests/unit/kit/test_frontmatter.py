from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases
from kit import frontmatter

TEXT = "---\ntitle: Kuvertet\naudience:\n  - staff\n---\n\nText.\n"


@pytest.mark.parametrize("case", cases("frontmatter"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_keys_have_values_and_lines() -> None:
    front, problems = frontmatter.read(TEXT, "a.sv.md")
    assert problems == []
    assert {name: (at.value, at.line) for name, at in front.keys.items()} == {
        "title": ("Kuvertet", 2),
        "audience": (["staff"], 3),
    }
    assert front.keys["audience"].children[0].line == 4
    assert (front.line("audience"), front.line("missing")) == (3, 1)


def test_the_body_begins_after_the_dashes() -> None:
    front, _ = frontmatter.read(TEXT, "a.sv.md")
    assert (front.body, front.body_line) == ("\nText.\n", 6)
    assert TEXT.split("\n")[front.body_line - 1 :] == front.body.split("\n")


def test_a_byte_order_mark_is_no_text() -> None:
    assert frontmatter.read("\ufeff" + TEXT, "a.sv.md")[1] == []


def test_an_empty_file_has_no_front_matter() -> None:
    front, problems = frontmatter.read("", "a.sv.md")
    assert [problem.message for problem in problems] == ["no front matter"]
    assert front.unreadable == tuple(problems)
