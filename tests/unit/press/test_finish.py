"""Finished files: small, the same each time."""

from __future__ import annotations

import io

import pikepdf

from press.finish import items, page_count, saved, slim


def big() -> bytes:
    pdf, out = pikepdf.new(), io.BytesIO()
    for _ in range(3):
        pdf.add_blank_page()
    pdf.Root.Words = pikepdf.Array([pikepdf.Dictionary(Text=f"ord {n}") for n in range(300)])
    pdf.save(out, compress_streams=False)
    return out.getvalue()


def test_slim_is_smaller_and_whole() -> None:
    data = big()
    assert len(slim(data)) < len(data)
    assert page_count(slim(data)) == 3


def test_saved_twice_is_the_same() -> None:
    data = big()
    assert slim(data) == slim(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert saved(pdf) == saved(pdf)


def test_one_value_or_an_array_are_read_alike() -> None:
    name = pikepdf.Name.Page
    assert items(pikepdf.Array([1, 2])) == [1, 2]
    assert items(name) == [name]
