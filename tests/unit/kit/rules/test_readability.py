from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases
from kit.rules.readability import lix


@pytest.mark.parametrize("case", cases("readability"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_lix_is_words_a_sentence_and_the_share_of_long_words() -> None:
    sentence = "Du och jag går ofta tillsammans till skogen " + "nu " * 4
    assert lix([sentence] * 5) == 12 + 100 * 1 / 12


def test_a_short_text_has_no_lix() -> None:
    assert lix(["Verksamhetsansvariga arbetsgivare dokumenterar."]) == 0
