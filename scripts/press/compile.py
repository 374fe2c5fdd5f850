"""Typst source → PDF: tagged, PDF/UA-1 and PDF/A-2a, the same bytes for the same input."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

import typst

from press import materials

ROOT = Path(__file__).parent
TOO_LONG = "too long|"  # how the design says that words have no room
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
LONG = 200_000  # signs of source: the handbook; a booklet has a third of that
STEPS = 3  # sizes to set a paper in, each smaller than the one before; design/theme.typ has their measures


class Ended(Exception):
    """A process that has not answered."""


def compiled(
    source: str, brand: Mapping[str, str], built: datetime, look: str = "colour", first: int = 0
) -> tuple[bytes, int]:
    """The PDF of a Typst source and how many steps smaller it is set: `first`, or more where it has no room else.

    Raises typst.TypstError, or Ended.
    """
    if len(source) > LONG:
        return _apart(source, dict(brand), built, look, first)
    return _stepwise(source, brand, built, look, first)


def expect(sources: Iterable[str]) -> None:
    """Begins a process for each long source ahead of its turn: it is up when it is needed."""
    count = sum(len(source) > LONG for source in sources)
    _ready.extend(_begun() for _ in range(count - len(_ready)))


def answer() -> None:
    """The other side of `_apart`: takes what is to be set from standard input, and answers on standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # on Windows Ctrl+C reaches this process too (see _begun)
    _compiler()
    try:
        asked = pickle.load(sys.stdin.buffer)
    except (EOFError, pickle.UnpicklingError):
        return  # nobody needed it, or who asked has gone
    said: tuple[bytes, int] | typst.TypstError
    try:
        said = _stepwise(*asked)
    except typst.TypstError as error:
        said = error
    with contextlib.suppress(OSError):  # the same
        sys.stdout.buffer.write(pickle.dumps(said))
        sys.stdout.flush()
    os._exit(0)  # sooner than clearing away all that Typst remembers


_ready: list[subprocess.Popen[bytes]] = []


def _begun() -> subprocess.Popen[bytes]:
    """A process that waits to be asked. It is of another session: who presses Ctrl+C ends the one that asks."""
    program = f"import sys; sys.path.insert(0, {str(ROOT.parent)!r}); from press import compile; compile.answer()"
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", program], stdin=pipe, stdout=pipe, start_new_session=True)


def _apart(source: str, brand: dict[str, str], built: datetime, look: str, first: int) -> tuple[bytes, int]:
    """The same, in a process of its own, which gives its memory back.

    What Typst remembers of a long paper it looks through after every later one: a sheet then takes up to twice as long.
    """
    with _ready.pop() if _ready else _begun() as process:
        said, _ = process.communicate(pickle.dumps((source, brand, built, look, first)))
    if process.returncode:
        raise Ended("Typst ended before its time; a long paper needs about 1 GB of free memory")
    result: tuple[bytes, int] | typst.TypstError = pickle.loads(said)
    if isinstance(result, typst.TypstError):
        raise result
    return result


def _stepwise(source: str, brand: Mapping[str, str], built: datetime, look: str, first: int) -> tuple[bytes, int]:
    for step in range(first, STEPS - 1):
        try:
            return _at_step(source, brand, built, look, step), step
        except typst.TypstError as error:
            if TOO_LONG not in error.message:
                raise
    return _at_step(source, brand, built, look, STEPS - 1), STEPS - 1


def _at_step(source: str, brand: Mapping[str, str], built: datetime, look: str, step: int) -> bytes:
    pdf = _compiler().compile(
        input=source.encode(),
        format="pdf",
        pdf_standards=STANDARDS,
        sys_inputs={"brand": json.dumps(dict(brand), sort_keys=True), "look": look, "step": str(step)},
        timestamp=built,
    )
    if not isinstance(pdf, bytes):
        raise TypeError("Typst gave no PDF")
    return pdf


class _Warm(threading.local):
    """A compiler with its fonts read, one for each thread: it serves one document at a time."""

    fonts: tuple[str, ...] = ()
    compiler: typst.Compiler | None = None


_warm = _Warm()


def _compiler() -> typst.Compiler:
    """This thread's compiler, for as long as the fonts are the same. Nothing of the machine's own fonts is read."""
    folder = ROOT / materials.FACES
    fonts = str(folder), *(materials.content(file) for file in sorted(folder.glob("*.ttf")))
    if _warm.compiler is None or _warm.fonts != fonts:
        ours = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
        _warm.compiler, _warm.fonts = typst.Compiler(root=str(ROOT), font_paths=ours), fonts
    return _warm.compiler
