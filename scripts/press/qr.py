"""Addresses as QR codes."""

from __future__ import annotations

import io
from functools import lru_cache

import segno


@lru_cache(512)  # a film has one wherever it is shown
def svg(address: str, colour: str) -> str:
    """A QR code of `address` as an SVG text, without a quiet zone (the paper around it is white)."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=0, dark=colour, xmldecl=False, svgns=True, omitsize=True, nl=False
    )
    return out.getvalue().decode()
