"""The manifest is what `sha256sum --check` reads."""

import subprocess
from pathlib import Path

from ship.checksums import manifest

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_lines_are_sorted_digest_two_spaces_name() -> None:
    lines = manifest({"b/å.html": b"", "a.css": b""}).splitlines()
    assert lines == [f"{EMPTY}  a.css", f"{EMPTY}  b/å.html"]


def test_no_files_no_lines() -> None:
    assert manifest({}) == ""


def test_python_and_coreutils_agree(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_bytes(b"text")
    (tmp_path / "SUMS").write_text(manifest({"a b.txt": b"text"}), encoding="utf-8")
    try:
        subprocess.run(["sha256sum", "--check", "SUMS"], cwd=tmp_path, check=True, capture_output=True)
    except FileNotFoundError:  # Windows and macOS have other tools; the format above is what they read too
        assert (tmp_path / "SUMS").read_text(encoding="utf-8").endswith("  a b.txt\n")
