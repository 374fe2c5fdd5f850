from dataclasses import replace
from datetime import date

import pytest

from kit import Page, Text
from search import sections

DAY = date(2026, 11, 21)
TEXT = Text("sv", "docs/modules/gifts/the-envelope.sv.md", "Kuvertet", "En anhörig vill ge dig pengar.", "", 1, "0")
PAGE = Page("modules/gifts/the-envelope", "case", {"sv": TEXT}, DAY, DAY, code="G-03", audience=("staff",))
STRINGS = {"search-kind-case": {"sv": "Fall", "en": "Case"}}
HTML = """
<div class="admonition keypoints"><p class="admonition-title">Det viktigaste</p>
<ul><li>Säg nej</li><li>Berätta.</li></ul></div>
<p>Elsa räcker dig ett kuvert<sup class="kit-cite" data-source="a"><a href="#source-a">1</a></sup>.</p>
<h2 id="lagen">Lagen <a class="headerlink" href="#lagen">¶</a></h2>
<p>Rad ett<br>rad två &lt;b&gt;</p><table><tr><td>A</td><td>B</td></tr></table>
<h3 id="straff">Straff &amp; böter</h3><script>alert(1)</script><p>Böter.</p>
<h2>Utan id</h2><p>Slut</p>
"""


def found(html: str, page: Page = PAGE) -> list[tuple[str, str, str]]:
    return [(s.anchor, s.title, s.text) for s in sections(page, "sv", page.url("sv"), html, STRINGS)]


def test_page_comes_first_with_what_is_known_of_it() -> None:
    own = sections(PAGE, "sv", "modules/gifts/the-envelope.html", HTML, STRINGS)[0]
    assert (own.page, own.anchor, own.title) == ("modules/gifts/the-envelope.html", "", "Kuvertet")
    assert (own.summary, own.key) == ("En anhörig vill ge dig pengar.", "Säg nej · Berätta.")
    assert (own.kind, own.label, own.code, own.audience) == ("case", "Fall", "G-03", ("staff",))


def test_story_topic_and_other_language_are_known() -> None:
    other = replace(TEXT, lang="en", title="The envelope", summary="A relative has money.")
    page = replace(PAGE, texts={"sv": TEXT, "en": other})
    html = HTML + '<div class="admonition scenario"><p>Per räcker fram kuvertet.</p></div>'
    own = sections(page, "sv", "a.html", html, STRINGS, "Gåvor och förmåner")[0]
    assert own.key.endswith("Per räcker fram kuvertet.")
    assert (own.foreign, own.topic) == ("The envelope A relative has money.", "Gåvor och förmåner")


def test_headings_with_an_id_have_their_own_text() -> None:
    assert found(HTML) == [
        ("", "Kuvertet", "Säg nej · Berätta. Elsa räcker dig ett kuvert."),
        ("lagen", "Lagen", "Rad ett · rad två <b> · A · B"),
        ("straff", "Straff & böter", "Böter. Utan id · Slut"),
    ]


def test_words_of_the_glossary_are_found_by_themselves() -> None:
    html = '<dl class="kit-glossary"><dt id="term-muta">muta</dt><dd>En <em>otillbörlig</em> förmån.</dd></dl>'
    own, term = sections(replace(PAGE, kind="page"), "sv", "glossary.html", html, STRINGS)
    assert own.kind == "glossary"
    assert (term.anchor, term.title, term.text) == ("term-muta", "muta", "En otillbörlig förmån.")


@pytest.mark.parametrize("html", ["", "bara text", "<!-- nothing -->", "<p>öppet", "<h2 id='x'></h2>"])
def test_any_body_will_do(html: str) -> None:
    assert found(html)[0][1] == "Kuvertet"
