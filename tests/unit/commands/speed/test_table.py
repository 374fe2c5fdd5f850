from __future__ import annotations

import pytest

from commands.speed import table
from commands.speed.table import Row


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (Row("whole build", 12.34, "s", 3.1),
         "whole build                                       12.3 s      3.10 s    3.98          "),
        (Row("site", 4.0, "s", 3.1, most_times=2),
         "site                                              4.00 s      3.10 s    1.29     ≤ 2 ×  yes"),
        (Row("first load", 126.4, "kB", aim=115),
         "first load                                        126 kB                      ≤ 115 kB  NO"),
        (Row("on a phone", 98.5, "", least=99),
         "on a phone                                          98.5                        ≥ 99.0  NO"),
        (Row("memory", 99.96, "MB"),
         "memory                                          100.0 MB                              "),
    ],
)  # fmt: skip
def test_a_line(row: Row, line: str) -> None:
    assert table.line(row) == line


def test_the_head_is_as_wide_as_the_lines() -> None:
    above, below = table.head().splitlines()
    assert len(above) == len(below) == sum(table.WIDTHS)
