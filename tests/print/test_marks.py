"""Marks to fold and cut along: where they belong, outside what is read, and nothing that is read out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from print.papers import Marked, squeezed, tags

MM = 72 / 25.4
DPI = 150
FOLDS = {0: (97, 197), 1: (100, 200)}  # millimetres from the left of each page; a fold is at one place of the paper
MARK = 8  # millimetres: how far a mark reaches in from the edge


def picture(path: Path, page: int) -> Image.Image:
    with pypdfium2.PdfDocument(path) as pdf:
        return pdf[page].render(scale=DPI / 72).to_pil().convert("L")


def column(image: Image.Image, x: int) -> Image.Image:
    return image.crop((x, 0, x + 1, image.height))


def read_out(path: Path) -> tuple[Counter[str], str]:
    """The kinds of tags, and all words."""
    with pikepdf.open(path) as pdf, pypdfium2.PdfDocument(path) as text:
        words = squeezed(" ".join(page.get_textpage().get_text_bounded() for page in text))
        return Counter(str(tag.S) for tag in tags(pdf)), words


@pytest.fixture
def trifold(with_marks: dict[str, Marked]) -> Marked:
    return next(paper for name, paper in with_marks.items() if name.startswith("trifold"))


@pytest.fixture
def card(with_marks: dict[str, Marked]) -> Marked:
    return with_marks["card Fickkort"]


def test_a_mark_is_not_read_out(with_marks: dict[str, Marked]) -> None:
    assert len(with_marks) == 4
    for name, paper in with_marks.items():
        assert read_out(paper.plain) == read_out(paper.marked), name


@pytest.mark.parametrize("page", FOLDS)
def test_folds_are_marked_at_the_edges_and_nowhere_else(trifold: Marked, page: int) -> None:
    plain, marked = picture(trifold.plain, page), picture(trifold.marked, page)
    changed = ImageChops.difference(plain, marked).point(lambda level: 255 * (level > 24))
    assert {round(x / DPI * 25.4) for x in range(changed.width) if column(changed, x).getbbox()} == set(FOLDS[page])
    edge = round(MARK / 25.4 * DPI) + 1
    assert changed.crop((0, edge, changed.width, changed.height - edge)).getbbox() is None


def test_no_word_stands_where_a_fold_is_marked(trifold: Marked) -> None:
    with pypdfium2.PdfDocument(trifold.marked) as pdf:
        for number, folds in FOLDS.items():
            text = pdf[number].get_textpage()
            for fold in folds:
                for low, high in ((0, MARK), (210 - MARK, 210)):
                    around = ((fold - 4) * MM, low * MM, (fold + 4) * MM, high * MM)
                    assert text.get_text_bounded(*around).strip() == ""


def test_a_card_alone_has_paper_around_it_with_marks_where_to_cut(card: Marked) -> None:
    with pikepdf.open(card.plain) as plain, pikepdf.open(card.marked) as marked:
        sizes = [[float(side) / MM for side in list(pdf.pages[0].mediabox)[2:]] for pdf in (plain, marked)]
    assert [round(big - small) for small, big in zip(*sizes, strict=True)] == [16, 16]
    image = picture(card.marked, 0)
    above = image.crop((0, 0, image.width, round(5 / 25.4 * DPI)))
    at = {round(x / DPI * 25.4) for x in range(above.width) if min(column(above, x).tobytes()) < 128}
    assert {8, 93} == at - {9, 10}  # the cut on both sides; between them the bar of colour, which goes past the cut
