from __future__ import annotations

from pathlib import Path

import pytest

from commands import summary


def test_it_counts_what_was_made(tmp_path: Path) -> None:
    for name, size in {
        "index.html": 2000,
        "modules/gifts/index.html": 1000,
        "en/index.html": 3000,
        "downloads/sv/a.pdf": 400_000,
        "downloads/en/b.pdf": 500_000,
        "downloads/kit-offline.zip": 1_250_000,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    assert summary.sentence(tmp_path, "site", 3.14).splitlines() == [
        "Built site in 3.1 s: 2.2 MB in 6 files",
        "      3 pages (2 Swedish, 1 English)",
        "      2 PDFs, 900 kB",
        "        offline copy kit-offline.zip, 1.2 MB",
        f"Open {(tmp_path / 'index.html').as_uri()}",
    ]


@pytest.mark.parametrize(
    ("bytes_", "words"), [(0, "0 kB"), (1499, "1 kB"), (999_999, "1000 kB"), (1_000_000, "1.0 MB")]
)
def test_sizes_have_the_unit_that_fits(tmp_path: Path, bytes_: int, words: str) -> None:
    (tmp_path / "x").write_bytes(b"x" * bytes_)
    assert summary.size([tmp_path / "x"]) == words
