"""The code's layout, likely mistakes and types, by the tools that pyproject.toml sets up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "words",
    [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)],
    ids=" ".join,
)
def test_style(root: Path, words: tuple[str, ...]) -> None:
    asked = subprocess.run([sys.executable, "-m", *words], cwd=root, capture_output=True, text=True)
    if asked.returncode:
        pytest.fail(asked.stdout + asked.stderr, pytrace=False)
