"""QR codes, read off a picture of the paper."""

from __future__ import annotations

import re

import pypdfium2
import pytest
import zxingcpp

from conftest import ADDRESS
from kit import Kit
from print.papers import Paper

BOOKS = ["guide", "booklet", "handbook"]  # the code stands on the back cover; on other papers on the first page
BACK = {*BOOKS, "leaflet"}
PRODUCTS = ["sheet", "checklist", "form", "trifold", "pack", "card", "poster", "leaflet", *BOOKS]


def read(paper: Paper, pages: slice = slice(None)) -> set[str]:
    """The addresses of all codes on these pages, at 150 dots an inch."""
    with pypdfium2.PdfDocument(paper.path) as pdf:
        pictures = [page.render(scale=150 / 72).to_pil() for page in list(pdf)[pages]]
    return {code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)}


@pytest.mark.parametrize("product", PRODUCTS)
def test_code_leads_to_the_pages_address(product: str, hosted: list[Paper]) -> None:
    for paper in [paper for paper in hosted if paper.document.product == product]:
        at_the_back = product in BACK and not paper.document.folds and paper.look != "large"
        codes = read(paper, slice(-1, None) if at_the_back else slice(0, 1))
        assert ADDRESS + paper.page.url(paper.document.lang) in codes, paper.document.file


def test_without_an_address_there_is_no_code_to_nowhere(printed: list[Paper], kit: Kit) -> None:
    films = {film.url for film in kit.films.values()}
    for paper in [paper for paper in printed if paper.document.product not in {"booklet", "handbook"}]:
        assert read(paper) <= films, paper.document.file


def test_films_are_found(printed: list[Paper], kit: Kit) -> None:
    for paper in [paper for paper in printed if paper.document.product == "booklet"]:
        shown = re.findall(r"^\[\[film ([a-z0-9-]+)\]\]", paper.words.body, re.MULTILINE)
        assert {kit.films[film].url for film in shown} - {""} <= read(paper), paper.document.file


def test_every_card_of_ten_has_its_code(hosted: list[Paper]) -> None:
    paper = next(paper for paper in hosted if paper.document.product == "card" and len(paper.pages[0]) > 2000)
    with pypdfium2.PdfDocument(paper.path) as pdf:
        picture = pdf[0].render(scale=150 / 72).to_pil()
    assert len(zxingcpp.read_barcodes(picture)) == 10
