"""A compiled PDF, made small: object streams, an id that follows from the content."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import Any

import pikepdf


@contextmanager
def opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    """A PDF to work on. It lies in a file meanwhile: from one mapped into memory it is read in half the time, since
    nothing is asked of Python piece by piece."""
    with TemporaryFile() as file:
        file.write(data)
        file.flush()
        with pikepdf.open(file, access_mode=pikepdf.AccessMode.mmap) as pdf:
            yield pdf


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
    with opened(data) as pdf:
        return saved(pdf)


def items(value: Any) -> list[Any]:
    """The members of an array, or the one value that stands in its place, as PDF allows for many keys."""
    return [value[number] for number in range(len(value))] if isinstance(value, pikepdf.Array) else [value]


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    with opened(data) as pdf:
        return len(pdf.pages)
