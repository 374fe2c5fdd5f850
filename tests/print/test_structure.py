"""The tags of a PDF hold what the page's source holds."""

from __future__ import annotations

import re
from itertools import pairwise

import pikepdf
import pytest
from lxml import html as markup
from lxml.html import HtmlElement

from kit import Kit
from press import sheets
from print.bodies import bodies
from print.papers import Paper, squeezed, tags

WHOLE = {"checklist", "guide", "form"}  # papers that hold everything of their page, and nothing of others


@pytest.fixture(scope="module")
def pages(kit: Kit) -> dict[tuple[str, str], HtmlElement]:
    return {
        (lang, path): markup.fragment_fromstring(body, create_parent="main")
        for lang in ("sv", "en")
        for path, body in bodies(kit, lang).items()
    }


def whole(papers: list[Paper]) -> list[Paper]:
    return [p for p in papers if p.document.product in WHOLE or p.document.audience == "facilitator" or is_plain(p)]


def is_plain(paper: Paper) -> bool:
    """A brochure in large print is its page from the first word to the last."""
    return paper.document.product == "leaflet" and paper.look == "large"


def of_one_page(papers: list[Paper]) -> list[Paper]:
    return [paper for paper in whole(papers) if paper.document.product != "pack"]


def test_headings(printed: list[Paper], pages: dict[tuple[str, str], HtmlElement]) -> None:
    for paper in of_one_page(printed):
        headings = [words for _, words in paper.headings]
        wanted = [paper.words.title, *(heading.text for heading in paper.words.headings)]
        assert [words for words in headings if words in wanted] == list(map(squeezed, wanted)), paper.document.file


def test_headings_start_at_one_and_skip_no_level(printed: list[Paper]) -> None:
    for paper in printed:
        levels = [int(str(tag.S)[2:]) for tag in tags(paper.pdf) if re.fullmatch(r"/H\d", str(tag.S))]
        assert levels[0] == 1, paper.document.file
        assert all(after <= before + 1 for before, after in pairwise(levels)), paper.document.file


def test_tables(printed: list[Paper], pages: dict[tuple[str, str], HtmlElement]) -> None:
    for paper in of_one_page(printed):
        body = pages[paper.document.lang, paper.page.path]
        heads, cells = len(body.findall(".//th")), len(body.findall(".//td"))
        for field in body.xpath(".//*[@data-kind='table']"):
            columns = len(field.get("data-options").split("|"))
            heads, cells = heads + columns, cells + columns * int(field.get("data-size"))
        assert (paper.tags["TH"], paper.tags["TD"]) == (heads, cells), paper.document.file


def test_lists(printed: list[Paper], pages: dict[tuple[str, str], HtmlElement]) -> None:
    for paper in of_one_page(printed):
        body = pages[paper.document.lang, paper.page.path]
        items = [item for item in body.findall(".//li") if item.find(".//span[@class='kit-field']") is None]
        cited = {sup.get("data-source") for sup in body.xpath(".//sup[@data-source]")}
        assert paper.tags["LI"] == len(items) + len(cited), paper.document.file


def test_figures_have_words(printed: list[Paper], hosted: list[Paper]) -> None:
    figures = [tag for paper in [*printed, *hosted] for tag in tags(paper.pdf) if pikepdf.Name.Figure == tag.S]
    assert figures
    assert not [tag for tag in figures if not str(tag.get("/Alt", ""))]


def test_sources_are_links(printed: list[Paper], kit: Kit) -> None:
    for paper in of_one_page(printed):
        cited = re.findall(r"\[@([a-z0-9-]+)\]", paper.words.body)
        wanted = {kit.sources[source].url for source in cited} - {""}
        found = {str(link.A.URI) for page in paper.pdf.pages for link in page.obj.get("/Annots", []) if "/A" in link}
        assert wanted <= found, paper.document.file


def test_parts_in_another_language_say_so(printed: list[Paper]) -> None:
    for paper in [paper for paper in printed if paper.document.product not in {"card", "poster"}]:
        if paper.document.lang == "en" and not paper.document.folds and "{lang=sv}" in paper.words.body:
            spoken = {str(tag.Lang) for tag in tags(paper.pdf) if "/Lang" in tag}
            assert "sv" in spoken or b"/Lang" in b"".join(page.Contents.read_bytes() for page in paper.pdf.pages)


def test_a_leaflet_and_a_trifold_hold_the_brochures_headings(printed: list[Paper]) -> None:
    for paper in [paper for paper in printed if paper.document.product in {"trifold", "leaflet"}]:
        wanted = {paper.words.title, *(squeezed(heading.text) for heading in paper.words.headings)}
        assert wanted == {words for _, words in paper.headings}, paper.document.file


def test_a_card_is_read_once(printed: list[Paper]) -> None:
    for paper in [paper for paper in printed if paper.document.product == "card"]:
        assert (paper.tags["H1"], paper.tags["LI"]) == (1, 3), paper.document.file


def test_a_poster_is_its_sentence(printed: list[Paper]) -> None:
    posters = [paper for paper in printed if paper.document.product == "poster"]
    assert len({paper.page.path for paper in posters}) >= 3
    for paper in posters:
        assert paper.headings == [(1, paper.words.poster)], paper.document.file


def test_a_certificate_names_what_was_gone_through(printed: list[Paper], kit: Kit) -> None:
    for paper in [paper for paper in printed if paper.document.product == "certificate"]:
        parts = [kit.pages[part.name] for part in paper.page.parts if part.name in kit.pages]
        assert paper.tags["LI"] == len(parts), paper.document.file
        for part in parts:
            assert squeezed(part.texts[paper.document.lang].title) in paper.text, paper.document.file


def test_a_pack_ends_with_attendance_and_evaluation(printed: list[Paper], kit: Kit) -> None:
    for paper in [paper for paper in printed if paper.document.product == "pack"]:
        titles = [squeezed(kit.pages[path].texts[paper.document.lang].title) for path in sheets.AT_THE_END]
        assert [words for depth, words in paper.headings if depth == 1][-2:] == titles, paper.document.file
        assert "/AcroForm" not in paper.pdf.Root, paper.document.file


def test_the_handbook_has_an_index_whose_pages_are_right(printed: list[Paper], kit: Kit) -> None:
    for paper in [paper for paper in printed if paper.document.product == "handbook"]:
        lang = paper.document.lang
        assert paper.headings[-1][1] == kit.word(lang, "print-index")
        word, late = kit.word(lang, "print-index"), len(paper.pages) * 0.9
        start = min(number for number, text in enumerate(paper.pages) if word in text[:80] and number > late)
        entry = squeezed(" ".join(paper.pages[start:])).split("lex Sarah")[1]
        pages = [int(number) for number in re.findall(r"\d+", re.match(r"[\d, ]+", entry)[0])]  # type: ignore[index]
        assert pages
        assert all("lex Sarah" in squeezed(paper.pages[number - 1]) for number in pages)
