"""Pages are well filled: no page of a book holds a box or a few lines alone, and the index ends level."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
from PIL import Image

from print.papers import Paper

DPI = 36
TEXT = slice(2, -1)  # the pages between the contents and the back cover
LEAST = 0.4  # of the page's height: so far down reach words, or lines to write on
FOOT = 0.92  # below this stands the foot
INDEX = 5  # pages at the end of the handbook that may be short: the last of the sources, the index, notes


def books(printed: list[Paper], *products: str) -> Iterator[Paper]:
    return (paper for paper in printed if paper.document.product in products and not paper.document.folds)


def reach(page: Image.Image) -> float:
    """How far down, as a part of its height, there is something on a page above its foot."""
    above = page.crop((0, 0, page.width, round(page.height * FOOT))).point(lambda level: 255 * (level < 235))
    box = above.getbbox()
    return box[3] / page.height if box else 0.0


def picture(page: pypdfium2.PdfPage) -> Image.Image:
    return page.render(scale=DPI / 72).to_pil().convert("L")


@pytest.mark.timeout(300)
def test_no_page_of_a_book_is_nearly_empty(printed: list[Paper]) -> None:
    bare = []
    for paper in books(printed, "booklet", "guide", "handbook"):
        with pypdfium2.PdfDocument(paper.path) as pdf:
            pages = list(range(len(pdf)))[TEXT]
            if paper.document.product == "handbook":
                pages = pages[:-INDEX]
            bare += [(paper.document.file, number + 1) for number in pages if reach(picture(pdf[number])) < LEAST]
    assert bare == []


def test_the_columns_of_the_index_end_level(printed: list[Paper]) -> None:
    for paper in books(printed, "handbook"):
        last = max(number for number, text in enumerate(paper.pages[:-1]) if text.count("\n") > 5)
        with pypdfium2.PdfDocument(paper.path) as pdf:
            page = picture(pdf[last])
        middle = page.width * 58 // 100  # the inner margin is wider than the outer
        left, right = page.crop((0, 0, middle, page.height)), page.crop((middle, 0, page.width, page.height))
        assert abs(reach(left) - reach(right)) < 0.08, paper.document.file
