"""What every printed file is: all there, the right pages, language, title, fonts."""

from __future__ import annotations

import ctypes
from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from print.papers import Paper

A3, A4, A5, CARD = (842, 1191), (595, 842), (420, 595), (241, 156)
FORMATS = {"trifold": (842, 595), "guide": A5, "booklet": A5, "leaflet": A5, "card": CARD}
MARKED = {"-a3.pdf": A3, "-ett-a4.pdf": A4, "-an-a4.pdf": A4}  # files that say their own size
FACES = {"AtkinsonHyperlegibleNext", "Literata"}


def failing(papers: list[Paper], good: object) -> list[str]:
    """The files for which a check does not hold."""
    assert callable(good)
    return [paper.document.file for paper in papers if not good(paper)]


def test_exactly_the_files_that_front_matter_names(printed: list[Paper], built_site: Path) -> None:
    there = {path.relative_to(built_site).as_posix() for path in (built_site / "downloads").rglob("*.pdf")}
    assert there == {paper.document.file for paper in printed}


def test_page_counts(printed: list[Paper]) -> None:
    counts = {"checklist": {1}, "trifold": {2}, "card": {1}, "poster": {1}, "certificate": {1}}

    def good(paper: Paper) -> bool:
        pages, product = len(paper.pdf.pages), paper.document.product
        if paper.look == "large":
            return pages <= 6
        if product == "sheet":
            return pages == 2
        if product == "leaflet":
            return pages == (2 if paper.document.folds else 4)
        if product in {"guide", "booklet"}:
            return pages % (2 if paper.document.folds else 4) == 0
        return pages in counts.get(product, {pages})

    assert not failing(printed, good)


def test_formats(printed: list[Paper]) -> None:
    def good(paper: Paper) -> bool:
        sizes = {tuple(round(float(side)) for side in list(page.mediabox)[2:]) for page in paper.pdf.pages}
        if paper.look == "large":
            return sizes == {A4}
        marked = next((size for mark, size in MARKED.items() if paper.document.file.endswith(mark)), None)
        usual = (842, 595) if paper.document.folds else FORMATS.get(paper.document.product, A4)
        return sizes == {marked or usual}

    assert not failing(printed, good)


def test_no_page_is_empty(printed: list[Paper]) -> None:
    assert not failing(printed, lambda paper: all(text.strip() for text in paper.pages))


def test_language_and_title(printed: list[Paper]) -> None:
    def good(paper: Paper) -> bool:
        with paper.pdf.open_metadata() as metadata:
            shown = paper.pdf.Root.ViewerPreferences.DisplayDocTitle
            named = (str(paper.pdf.Root.Lang), metadata["dc:title"], bool(shown))
        return named == (paper.document.lang, paper.document.title, True)

    assert not failing(printed, good)


def test_fonts_are_ours_and_embedded(printed: list[Paper]) -> None:
    def good(paper: Paper) -> bool:
        fonts = [item for item in paper.pdf.objects if isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item]
        described = [font.FontDescriptor for font in fonts if "/FontDescriptor" in font]
        families = {str(font.BaseFont)[1:].split("+")[-1].split("-")[0] for font in fonts}
        embedded = all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in described)
        return bool(described) and embedded and families <= FACES

    assert not failing(printed, good)


def test_the_foot_tells_what_paper_it_is(printed: list[Paper]) -> None:
    def good(paper: Paper) -> bool:
        return (paper.page.code or "") in paper.text and paper.page.reviewed.isoformat() in paper.text

    assert not failing(printed, good)


def test_sheets_are_numbered(printed: list[Paper]) -> None:
    words = {"sv": "Sida {} av {}", "en": "Page {} of {}"}

    def good(paper: Paper) -> bool:
        last = len(paper.pages)
        return all(words[paper.document.lang].format(n, last) in text for n, text in enumerate(paper.pages, 1))

    assert not failing([paper for paper in printed if paper.document.product in {"sheet", "checklist", "form"}], good)


SHEETS = ("sheet", "checklist", "trifold", "leaflet", "certificate")
LIMITS = {**dict.fromkeys(SHEETS, 60_000), "card": 40_000, "poster": 40_000, "handbook": 2_000_000}


@pytest.mark.parametrize(("product", "limit"), LIMITS.items())
def test_files_are_small(product: str, limit: int, printed: list[Paper]) -> None:
    chosen = [paper for paper in printed if paper.document.product == product]
    assert not failing(chosen, lambda paper: paper.path.stat().st_size <= limit)


def test_black_and_white_is_without_colour(printed: list[Paper]) -> None:
    """Every colour set in the page has equal parts of red, green and blue, or is a tone of grey."""

    def good(paper: Paper) -> bool:
        with pypdfium2.PdfDocument(paper.path) as pdf:
            pictures = [page.render(scale=0.5).to_pil().convert("RGB") for page in pdf]
        return all(max(pixel) - min(pixel) <= 4 for picture in pictures for _, pixel in picture.getcolors(1 << 24))

    chosen = [paper for paper in printed if paper.look == "ink"]
    assert {paper.document.product for paper in chosen} == {"sheet", "checklist", "poster", "trifold"}
    assert not failing(chosen, good)


def test_large_print_is_large(printed: list[Paper]) -> None:
    """Running text is 18 points in the legible face, and nothing is smaller than 10."""

    def good(paper: Paper) -> bool:
        with pypdfium2.PdfDocument(paper.path) as pdf:
            texts = [list(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT])) for page in pdf]
            sizes = [Counter(round(font_size(item), 1) for item in items) for items in texts]
        return sizes[0].most_common(1)[0][0] == 18 and min(map(min, sizes)) >= 10

    chosen = [paper for paper in printed if paper.look == "large"]
    assert {paper.document.product for paper in chosen} == {"sheet", "checklist", "leaflet"}
    assert not failing(chosen, good)


def font_size(item: pypdfium2.PdfObject) -> float:
    """The size of a piece of text as it stands on paper."""
    size = ctypes.c_float()
    pypdfium2.raw.FPDFTextObj_GetFontSize(item.raw, size)
    return float(size.value) * abs(item.get_matrix().d)
