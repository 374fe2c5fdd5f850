from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases


@pytest.mark.parametrize("case", cases("macros"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)
