from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases
from kit import synonyms


@pytest.mark.parametrize("case", cases("synonyms"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_the_kits_own_list_is_sound(root: Path) -> None:
    assert list(synonyms.problems(root)) == []
