from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases
from kit import brand


@pytest.mark.parametrize("case", cases("brand"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_the_kits_own_brand_is_sound(root: Path) -> None:
    assert list(brand.problems(root)) == []


def test_tokens_become_custom_properties() -> None:
    assert brand.css({"green": "#1F5C52", "font-text": "Atkinson Hyperlegible Next"}) == (
        ':root {\n  --kit-green: #1F5C52;\n  --kit-font-text: "Atkinson Hyperlegible Next";\n}\n'
    )
