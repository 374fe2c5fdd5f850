"""A command's seconds and peak memory, each time in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, its most memory in bytes (0 where the system does not tell), what it said."""

    seconds: float
    peak: int
    said: str = ""


def run(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> Run:
    """Runs a command to its end, silently. Raises RuntimeError with its last words where it fails."""
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as child:
        said = child.stdout.read() if child.stdout else b""
        code, peak = ended(child)
    if code:
        raise RuntimeError(f"{' '.join(command)} failed:\n{said.decode('utf-8', 'replace')[-2000:]}")
    return Run(time.perf_counter() - began, peak, said.decode("utf-8", "replace"))


def ended(child: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Waits for a process: its exit code and its peak memory in bytes."""
    if not hasattr(os, "wait4"):
        return child.wait(), 0
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
