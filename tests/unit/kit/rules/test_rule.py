from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from golden import TODAY, write
from kit import Problem, manuscript
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule


def no_home(script: Manuscript) -> Iterator[Finding]:
    """The kit has no first page.

    The second paragraph is not part of the sentence.
    """
    yield Finding("docs/index.sv.md", 1, f"one of {len(script.pairs)} pages", "delete it")


def test_a_rules_sentence_is_the_first_line_of_its_docstring() -> None:
    assert Rule("no-home", no_home).sentence == "The kit has no first page."


def test_findings_become_problems_of_that_name_and_weight(tmp_path: Path) -> None:
    write({}, tmp_path)
    script, _ = manuscript.read(tmp_path, TODAY)
    found = list(Rule("no-home", no_home, is_error=False).problems(script))
    assert found == [Problem("docs/index.sv.md", 1, "no-home", "one of 9 pages", "delete it", False)]
