from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from commands.speed import runs


def test_seconds_and_memory_of_a_command(tmp_path: Path) -> None:
    run = runs.run([sys.executable, "-c", "x = bytearray(80_000_000)"], tmp_path, os.environ)
    assert run.seconds > 0
    assert run.said == ""
    assert run.peak > 80_000_000 or not hasattr(os, "wait4")


def test_a_failure_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such kit"):
        runs.run([sys.executable, "-c", "raise SystemExit('no such kit')"], tmp_path, os.environ)
