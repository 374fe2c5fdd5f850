"""A paper's words as HTML for another engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as markup

from commands.speed import engines, same
from kit import content
from press.writer import Job

MODULE, CASE = "modules/gifts/index", "modules/gifts/the-envelope"
BODY = """
<h2 id="regel">Regeln<a class="headerlink" href="#regel">¶</a></h2>
<p>Aldrig en gåva i pengar<sup class="kit-cite"><a href="#source-{source}">1</a></sup>.</p>
<div class="admonition facilitator"><p>Till dig som leder.</p></div>
<div class="kit-downloads"><p>Att ladda ner.</p></div>
"""


@pytest.fixture(scope="module")
def job(root: Path) -> Job:
    kit, _ = content.load(root)
    source = same.cited(kit.pages[CASE].texts["sv"])[0]
    html = dict.fromkeys(kit.pages, "<p>Text.</p>") | {CASE: BODY.format(source=source)}
    return Job(kit, "sv", html, engines.chosen_settings(root, kit))


@pytest.mark.parametrize(
    ("product", "page", "for_leaders", "contents"),
    [("sheet", CASE, True, False), ("booklet", MODULE, False, True), ("handbook", "downloads", True, True)],
)
def test_it_has_what_our_paper_has(job: Job, product: str, page: str, for_leaders: bool, contents: bool) -> None:
    body = same.body(job, job.kit.pages[page], product)
    assert ("Till dig som leder." in body) == for_leaders
    assert ('class="contents"' in body) == contents
    assert "Aldrig en gåva" in body
    assert job.text(job.kit.pages[CASE]).summary[:20] in body
    assert "Att ladda ner." not in body
    assert "¶" not in body


@pytest.mark.parametrize(("product", "page"), [("sheet", CASE), ("booklet", MODULE), ("handbook", "downloads")])
def test_its_citations_contents_and_index_lead_to_their_places(job: Job, product: str, page: str) -> None:
    root = markup.fragment_fromstring(same.body(job, job.kit.pages[page], product), create_parent="body")
    places = set(root.xpath(".//@id"))
    inside = {href[1:] for href in root.xpath(".//a/@href") if href.startswith("#")}
    assert inside
    assert inside <= places


def test_the_handbook_has_the_index(job: Job) -> None:
    root = markup.fragment_fromstring(same.body(job, job.kit.pages["downloads"], "handbook"), create_parent="body")
    (index,) = root.find_class("index")
    (place,) = index.xpath("p[starts-with(., 'gåva')]/a/@href")
    (mark,) = root.xpath(f".//span[@id='{place[1:]}']")
    assert "Aldrig en gåva i pengar" in mark.getparent().text_content()
