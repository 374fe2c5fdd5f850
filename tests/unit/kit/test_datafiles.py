from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golden import agree, cases
from kit import datafiles, located


@pytest.mark.parametrize("case", cases("datafiles"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_an_entry_without_keys_lacks_them_all() -> None:
    value, _ = located.read("print: Skriv ut\n", "f.yml")
    assert value is not None
    entries = {str(key): entry for key, entry in value.children.items()}
    found = datafiles.problems("strings", entries, "f.yml")
    assert [problem.message for problem in found] == ["print: sv is missing", "print: en is missing"]
