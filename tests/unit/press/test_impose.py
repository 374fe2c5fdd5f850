"""Booklets on sheets: which page goes where, and that tags and links go along."""

from __future__ import annotations

import io

import pikepdf
import pytest

from kit import Settings
from press import page_count, typeset
from press.impose import folded, imposed
from press.products import made_of
from press.writer import Job


def test_eight_pages_on_two_sheets() -> None:
    assert list(folded(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]


def test_pages_that_cannot_be_folded() -> None:
    with pytest.raises(ValueError, match="6 pages cannot be folded"):
        list(folded(6))


@pytest.fixture
def both(job: Job, settings: Settings) -> tuple[bytes, bytes]:
    """A booklet to read and the same to fold."""
    plain, folds = made_of(job, job.kit.pages["modules/gifts/index"], set())
    return typeset(plain, settings), typeset(folds, settings)


def test_half_as_many_pages_on_a4(both: tuple[bytes, bytes]) -> None:
    plain, folds = both
    assert page_count(folds) * 2 == page_count(plain)
    with pikepdf.open(io.BytesIO(folds)) as pdf:
        assert {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages} == {(0, 0, 842, 595)}
        assert str(pdf.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"


def test_every_tag_and_link_points_to_a_sheet(both: tuple[bytes, bytes]) -> None:
    with pikepdf.open(io.BytesIO(both[1])) as pdf:
        sheets = {page.obj.objgen for page in pdf.pages}
        items = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        assert {item.Pg.objgen for item in items if "/Pg" in item} <= sheets
        links = [note for page in pdf.pages for note in page.obj.Annots]
        assert links
        assert all(float(link.Rect[2]) <= 842 for link in links)


def test_the_same_bytes_each_time(both: tuple[bytes, bytes]) -> None:
    assert imposed(both[0]) == imposed(both[0])
