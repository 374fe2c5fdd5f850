"""The neutral tree: what is left of a page for paper."""

from __future__ import annotations

from lxml import html

from press import tree
from press.neutral import read

CASE = """
<div class="admonition keypoints"><p class="admonition-title">Det viktigaste</p><ul><li>Nej.</li></ul></div>
<h2>Händelsen</h2><div class="admonition scenario"><p>Leila.</p></div>
<h2>För dig</h2>
<div class="admonition facilitator"><p class="admonition-title">Till dig som leder</p><p>Hemligt.</p></div>
<h2>Vad gäller?</h2><p>Text.</p>
"""


def test_without_leaves_no_bare_heading() -> None:
    left = tree.without(read(CASE), {"facilitator"})
    assert [heading.text for heading in left.findall("h2")] == ["Händelsen", "Vad gäller?"]
    assert "Hemligt" not in tree.words(left)


def test_take() -> None:
    root = read(CASE)
    assert [block.get("kind") for block in tree.take(root, "keypoints")] == ["keypoints"]
    assert root.find("aside").get("kind") == "scenario"


def test_sections_and_what_they_hold() -> None:
    sections = tree.sections(read(CASE))
    assert [[element.tag for element in section] for section in sections] == [
        ["aside"],
        ["h2", "aside"],
        ["h2", "aside"],
        ["h2", "p"],
    ]
    assert [tree.holds(section, {"scenario"}) for section in sections] == [False, True, False, False]


def test_nodes_in_reading_order() -> None:
    element = html.fragment_fromstring("<p>a  <em>b</em>\n c</p>")
    assert [node if isinstance(node, str) else node.tag for node in tree.nodes(element)] == ["a ", "em", " c"]


def test_tidy_keeps_numbers_and_units_together() -> None:
    assert tree.tidy("10  kap. 5 a §, NJA 1985, 15 minuter – nej") == (
        "10\u00a0kap.\u00a05\u00a0a\u00a0§, NJA\u00a01985, 15\u00a0minuter\u00a0– nej"
    )
