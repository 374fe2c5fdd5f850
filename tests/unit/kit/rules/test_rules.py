"""Every rule has a name of its own, a sentence and a golden case."""

from __future__ import annotations

import re
from pathlib import Path

from golden import CASES, TODAY, write
from kit import manuscript, rules
from kit.rules import RULES, THEMES


def test_every_rule_has_a_golden_case() -> None:
    texts = (file.read_text("utf-8") for file in (CASES / "check").rglob("*.yml"))
    shown = {name for text in texts for name in re.findall(r"^  .*:\d+: .* \[([a-z_-]+)\]$", text, re.MULTILINE)}
    assert sorted(set(RULES) - shown) == []
    assert sorted(shown - set(RULES)) == []


def test_every_rule_has_a_sentence() -> None:
    assert [name for name, sentence in RULES.items() if not sentence.endswith(".")] == []


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for theme in THEMES for rule in theme.RULES]
    assert sorted(names) == sorted(set(names))
    assert len(RULES) == len(names) + sum(name not in names for name in RULES)


def test_every_theme_has_cases() -> None:
    folders = {folder.name for folder in (CASES / "check").iterdir()}
    assert {theme.__name__.rsplit(".", 1)[-1] for theme in THEMES} <= folders


def test_a_sound_kit_breaks_no_rule(tmp_path: Path) -> None:
    write({}, tmp_path)
    assert list(rules.problems(manuscript.read(tmp_path, TODAY)[0])) == []
