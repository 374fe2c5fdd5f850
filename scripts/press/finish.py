"""A compiled PDF, made small: object streams, an id that follows from the content."""

from __future__ import annotations

import io
from typing import Any

import pikepdf


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The PDF's bytes, compact and the same each time."""
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return out.getvalue()


def slim(data: bytes) -> bytes:
    """The same PDF in fewer bytes."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return saved(pdf)


def items(value: Any) -> list[Any]:
    """The members of an array, or the one value that stands in its place, as PDF allows for many keys."""
    return [value[number] for number in range(len(value))] if isinstance(value, pikepdf.Array) else [value]


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)
