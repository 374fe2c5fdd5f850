"""Facilitator notes reach the one who leads, and nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from lxml import html as markup

from kit import Kit
from print.bodies import bodies
from print.papers import Paper, squeezed

FOR_LEADERS = {"sheet", "guide", "pack", "handbook"}
NOT_FOR_PARTICIPANTS = ".//div[contains(@class, 'facilitator')]|.//details[contains(@class, 'think')]"


@pytest.fixture(scope="module")
def noted(kit: Kit) -> dict[tuple[str, str], list[str]]:
    """The sentences of each page that only the one who leads may have, by language and page."""
    return {(lang, path): list(_sentences(body)) for lang in ("sv", "en") for path, body in bodies(kit, lang).items()}


def _sentences(body: str) -> Iterator[str]:
    for block in markup.fragment_fromstring(body, create_parent="main").xpath(NOT_FOR_PARTICIPANTS):
        for sup in block.xpath(".//sup"):
            sup.drop_tree()
        for element in block.xpath(".//p|.//li"):
            words = squeezed("".join(element.itertext()))
            yield from (part for part in re.split(r"(?<=[.?!])\s", words) if len(part) > 25)


def found(paper: Paper, sentences: list[str]) -> list[str]:
    plain = without_marks(paper.text)
    return [sentence for sentence in sentences if without_marks(sentence) in plain]


def without_marks(text: str) -> str:
    """Letters alone: paper may break a line and raise the number of a source anywhere."""
    return re.sub(r"[\W\d]", "", text)


def test_there_are_notes_to_look_for(noted: dict[tuple[str, str], list[str]]) -> None:
    assert sum(map(len, noted.values())) > 200


def test_participants_see_none_of_them(printed: list[Paper], noted: dict[tuple[str, str], list[str]]) -> None:
    papers = [paper for paper in printed if paper.document.audience == "participant"]
    assert papers
    lost = {paper.document.file: found(paper, noted[paper.document.lang, paper.page.path]) for paper in papers}
    assert not {file: sentences for file, sentences in lost.items() if sentences}


def test_neutral_papers_have_no_box_for_leaders(printed: list[Paper], kit: Kit) -> None:
    papers = [paper for paper in printed if paper.document.product not in FOR_LEADERS]
    boxes = {lang: without_marks(kit.word(lang, "block-facilitator")) for lang in ("sv", "en")}
    assert not [p.document.file for p in papers if boxes[p.document.lang] in without_marks(p.text)]


def test_the_one_who_leads_sees_all_of_them(printed: list[Paper], noted: dict[tuple[str, str], list[str]]) -> None:
    for paper in printed:
        if paper.document.product in FOR_LEADERS and paper.document.audience == "facilitator":
            wanted = noted[paper.document.lang, paper.page.path]
            assert found(paper, wanted) == wanted, paper.document.file
