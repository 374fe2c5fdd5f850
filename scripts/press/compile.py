"""Typst source → PDF: tagged, PDF/UA-1 and PDF/A-2a, the same bytes for the same input."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import typst

from press import materials

ROOT = Path(__file__).parent
TOO_LONG = "too long|"  # how the design says that words have no room
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
STEPS = 3  # sizes to set a paper in, each smaller than the one before; design/theme.typ has their measures


def compiled(
    source: str, brand: Mapping[str, str], built: datetime, look: str = "colour", first: int = 0
) -> tuple[bytes, int]:
    """The PDF of a Typst source and how many steps smaller it is set: `first`, or more where it has no room else.

    Raises typst.TypstError.
    """
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
