"""A program that a command starts and waits for: whoever ends the command ends the program too, in good order."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 5.0  # seconds that it has to clear up


class Ended(KeyboardInterrupt):
    """A system or an editor has asked this process, and no other, to end."""


def run(command: Sequence[str], env: Mapping[str, str], cwd: Path) -> int:
    """Runs a program to its end and gives its exit code. Raises KeyboardInterrupt when somebody ended it."""
    with _listening(), subprocess.Popen(command, env=env, cwd=cwd) as child:
        try:
            return child.wait()
        except KeyboardInterrupt as end:
            if isinstance(end, Ended):  # a terminal's Ctrl-C has reached the child already
                child.send_signal(signal.SIGINT)
            try:
                child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()
            raise


@contextmanager
def _listening() -> Iterator[None]:
    """Hears what ends a process; in the background too, where a shell lets its programs ignore Ctrl-C."""

    def end(*_: object) -> None:
        raise Ended

    before = {signal.SIGTERM: signal.signal(signal.SIGTERM, end)}
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
