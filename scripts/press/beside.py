"""Headings in a column beside the text: how much lower the next one must stand, so that a long one ends before it.

Reckoned from the words, a little too high rather than too low: Typst would have to lay the page out again to know.
"""

from __future__ import annotations

from itertools import takewhile
from math import ceil

from lxml.html import HtmlElement

from press.tree import words

# Letters on a line and millimetres a line, at the largest type of a sheet: of a heading, of the text.
HEADING_LETTERS, HEADING_LINE = 14, 5.8
TEXT_LETTERS, TEXT_LINE = 96, 4.4


def clearance(heading: HtmlElement) -> int:
    """Millimetres that an h2 needs above it because the h2 before it is taller than the text between them."""
    between = list(takewhile(lambda part: part.tag != "h2", heading.itersiblings(preceding=True)))
    before = next(heading.itersiblings("h2", preceding=True), None)
    if before is None:
        return 0
    tall = _lines(words(before), HEADING_LETTERS) * HEADING_LINE
    return max(0, ceil(tall - sum(_height(part) for part in between)))


def _height(part: HtmlElement) -> float:
    """At least this high stands a part of the text."""
    items = [words(item) for item in part.iter("li")] or [words(part)]
    return sum(ceil(len(item) / TEXT_LETTERS) for item in items) * TEXT_LINE


def _lines(text: str, letters: int) -> int:
    """How many lines a text takes when no word is broken."""
    lines, left = 1, letters
    for word in text.split():
        if len(word) > left and left < letters:
            lines, left = lines + 1, letters
        left -= len(word) + 1
    return lines
