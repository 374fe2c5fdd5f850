"""Body HTML → a neutral tree: no web furniture, one element per idea, ready for any kind of paper.

After `read` the tree holds plain HTML (p, lists, tables, headings …) and these elements of our own:

    aside kind title     a block of the kit (keypoints, scenario, facilitator …), folded or not
    li[task]             an item to tick
    cite source          a citation
    field                a field to fill in, with kind, size and options
    film id · agenda     places that the kit's data fills
    met term             the index leads here for a term (press.index)
"""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache

from lxml import html as markup
from lxml.html import HtmlElement

from press.tree import words

SECTIONS = "scenario", "questions", "think"  # blocks that are read as sections, under a heading
WEB_ONLY = "headerlink", "kit-downloads", "kit-sources", "kit-web"


def read(html: str) -> HtmlElement:
    """The neutral tree of a page's body, under one <main>, to be changed as one likes."""
    return deepcopy(_read(html))


@lru_cache(512)  # a page stands in its own papers, in booklets, packs and the handbook
def _read(html: str) -> HtmlElement:
    root = markup.fragment_fromstring(html, create_parent="main")
    for name in WEB_ONLY:
        for element in root.find_class(name):
            element.drop_tree()
    for element in root.xpath("//comment()|//script|//style"):
        element.drop_tree()
    _name_blocks(root)
    _name_tasks(root)
    _name_places(root)
    return root


def _name_blocks(root: HtmlElement) -> None:
    for block in [*root.xpath(".//details"), *root.find_class("admonition")]:
        kinds = [name for name in (block.get("class") or "").split() if name != "admonition"]
        title = next((e for e in block[:1] if e.tag == "summary" or "admonition-title" in (e.get("class") or "")), None)
        block.tag = "aside"
        block.attrib.clear()
        block.set("kind", kinds[0] if kinds else "")
        block.set("title", "" if title is None else words(title))
        if title is not None:
            title.drop_tree()
        if block.get("kind") in SECTIONS and block.get("title"):
            _head(block)


def _head(block: HtmlElement) -> None:
    """A heading with the block's title, where the text has none just before it."""
    before = block.getprevious()
    if before is None or before.tag not in {"h2", "h3"}:
        heading = markup.Element("h2")
        heading.text = block.get("title")
        block.addprevious(heading)


def _name_tasks(root: HtmlElement) -> None:
    for item in root.find_class("task-list-item"):
        for control in item.xpath(".//label|.//input"):
            if control.getparent() is not None:
                control.drop_tree()
        item.set("task", "")


def _name_places(root: HtmlElement) -> None:
    for mark in root.find_class("kit-cite"):
        _rename(mark, "cite", source=mark.get("data-source"))
        _trim_before(mark)
    for field in root.find_class("kit-field"):
        facts = {key: field.get(f"data-{key}") or "" for key in ("kind", "size", "options")}
        field.tag = "field"
        field.attrib.clear()
        field.attrib.update(facts)
    for card in root.find_class("kit-film"):
        _rename(card, "film", id=card.get("data-film"))
    for agenda in root.find_class("kit-agenda"):
        _rename(agenda, "agenda")


def _rename(element: HtmlElement, tag: str, **facts: str) -> None:
    tail = element.tail
    element.clear()
    element.tag, element.tail = tag, tail
    element.attrib.update(facts)


def _trim_before(element: HtmlElement) -> None:
    """No space between a sentence and the number of its source."""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "").rstrip()
    elif (parent := element.getparent()) is not None:
        parent.text = (parent.text or "").rstrip()
