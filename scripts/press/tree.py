"""The neutral tree (see press.neutral): asked, cut and read."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from lxml.html import HtmlElement

SPACE = re.compile(r"[ \t\r\n]+")
GLUE = (
    (re.compile(r"(\d) (kap\.|§|kr\b|kronor|år\b|min\b|minut|mm\b|%)"), "\\1\u00a0\\2"),
    (re.compile(r"(\d) ([a-z]) (?=§)"), "\\1\u00a0\\2\u00a0"),  # 7–7 c §§
    (re.compile(r"(\d) (?=\d{2,3}\b)"), "\\1\u00a0"),  # 50 000, 114 14
    (re.compile(r"(kap\.|§§?|nr|NJA|AD|RH) (\d)"), "\\1\u00a0\\2"),
    (re.compile(r"(\S) ([–—]) "), "\\1\u00a0\\2 "),
)
GLUED = re.compile(r"[\d–—]")  # one stands in each of them


def without(root: HtmlElement, kinds: Container[str]) -> HtmlElement:
    """The tree with the blocks of these kinds taken out, and the headings that have nothing left under them."""
    for block in root.xpath(".//aside"):
        if block.get("kind") in kinds:
            block.drop_tree()
    for heading in root.xpath(".//h3|.//h2"):
        if _is_bare(heading):
            heading.drop_tree()
    return root


def take(root: HtmlElement, *kinds: str) -> list[HtmlElement]:
    """The blocks of these kinds, removed from the tree, in order."""
    blocks = [block for block in root.xpath(".//aside") if block.get("kind") in kinds]
    for block in blocks:
        block.drop_tree()
    return blocks


def sections(root: HtmlElement) -> list[list[HtmlElement]]:
    """The body cut at its h2 headings; the first section is what stands before any heading."""
    cut: list[list[HtmlElement]] = [[]]
    for element in root:
        if element.tag == "h2":
            cut.append([])
        cut[-1].append(element)
    return cut


def holds(elements: Iterable[HtmlElement], kinds: Container[str]) -> bool:
    """True where a block of these kinds is among the elements or inside one."""
    return any(block.get("kind") in kinds for element in elements for block in element.iter("aside"))


def nodes(element: HtmlElement) -> Iterator[str | HtmlElement]:
    """An element's text and children in reading order, white space as one space."""
    yield tidy(element.text or "")
    for child in element:
        yield child
        yield tidy(child.tail or "")


def words(element: HtmlElement) -> str:
    """An element's text alone, on one line."""
    return SPACE.sub(" ", "".join(element.itertext())).strip()


def tidy(text: str) -> str:
    """White space as one space; no line break between a number and its unit or before a dash."""
    text = SPACE.sub(" ", text)
    for pattern, glued in GLUE if GLUED.search(text) else ():
        text = pattern.sub(glued, text)
    return text


def _is_bare(heading: HtmlElement) -> bool:
    """True where the next thing is a heading of the same level or above, or nothing."""
    after = heading.getnext()
    return after is None or (after.tag in {"h2", "h3"} and after.tag <= heading.tag)
