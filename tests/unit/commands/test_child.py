from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import child

CLEARS_UP = """
import pathlib, time
pathlib.Path("started").touch()
try:
    time.sleep(60)
except KeyboardInterrupt:
    pathlib.Path("cleared").touch()
"""
NEEDS_SIGNALS = pytest.mark.skipif(os.name != "posix", reason="Windows ends a program without asking it")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_the_exit_code_is_the_programs(tmp_path: Path) -> None:
    assert (
        child.run(python("import os, sys; sys.exit(int(os.environ['CODE']))"), {**os.environ, "CODE": "7"}, tmp_path)
        == 7
    )


def ended(command: list[str], folder: Path) -> Callable[[], None]:
    """Lets the system ask this process to end as soon as the program has started, from outside."""
    code = f"""
import os, pathlib, time
while not pathlib.Path("started").exists():
    time.sleep(0.02)
os.kill({os.getpid()}, {int(signal.SIGTERM)})
"""
    with subprocess.Popen(python(code), cwd=folder) as other:
        with pytest.raises(child.Ended):
            child.run(command, os.environ, folder)
        other.wait()


@NEEDS_SIGNALS
def test_the_program_is_ended_too_and_clears_up(tmp_path: Path) -> None:
    ended(python(CLEARS_UP), tmp_path)
    assert (tmp_path / "cleared").exists()


@NEEDS_SIGNALS
def test_a_program_that_will_not_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "PATIENCE", 0.1)
    ended(python("import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)" + CLEARS_UP), tmp_path)
    assert not (tmp_path / "cleared").exists()


@NEEDS_SIGNALS
def test_signals_are_as_before_afterwards(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    child.run(python("pass"), os.environ, tmp_path)
    assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before
