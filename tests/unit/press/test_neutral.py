"""Body HTML as the neutral tree."""

from __future__ import annotations

from press.neutral import read
from press.tree import words

CASE = """
<div class="admonition keypoints"><p class="admonition-title">Det viktigaste</p><ul><li>Nej.</li></ul></div>
<h2>Händelsen</h2><div class="admonition scenario"><p>Leila.</p></div>
<h2>För dig</h2>
<div class="admonition facilitator"><p class="admonition-title">Till dig som leder</p><p>Hemligt.</p></div>
<h2>Vad gäller?</h2><p>Text.</p>
"""


def test_blocks_have_kind_and_title() -> None:
    blocks = read(CASE).findall("aside")
    assert [(block.get("kind"), block.get("title")) for block in blocks] == [
        ("keypoints", "Det viktigaste"),
        ("scenario", ""),
        ("facilitator", "Till dig som leder"),
    ]


def test_places_for_the_kits_data() -> None:
    root = read('<section class="kit-film" data-film="will"><p>x</p></section><table class="kit-agenda"></table>')
    assert [(place.tag, dict(place.attrib), words(place)) for place in root] == [
        ("film", {"id": "will"}, ""),
        ("agenda", {}, ""),
    ]


def test_a_folded_block_gets_a_heading_where_the_text_has_none() -> None:
    root = read('<p>x</p><details class="think"><summary>Att tänka på</summary><p>y</p></details>')
    assert [(element.tag, words(element)) for element in root] == [("p", "x"), ("h2", "Att tänka på"), ("aside", "y")]


def test_a_citation_stands_close_to_the_word_before() -> None:
    root = read('<p>Nej <sup class="kit-cite" data-source="law"><a href="#source-law">1</a></sup>.</p>')
    [cite] = root.findall(".//cite")
    assert (root[0].text, cite.get("source"), cite.tail) == ("Nej", "law", ".")
