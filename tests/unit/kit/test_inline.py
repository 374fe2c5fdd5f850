from __future__ import annotations

import pytest

from kit import inline
from kit.inline import Citation, Image, Link


def test_links_have_the_line_they_begin_on() -> None:
    text = 'Läs [om\nlån](../loans/index.md) och [mer](#a "tips").'
    assert list(inline.links(text, 7)) == [Link("om\nlån", "../loans/index.md", 7), Link("mer", "#a", 8)]


def test_images_are_no_links() -> None:
    text = "![En vas](vase.svg)"
    assert list(inline.links(text, 1)) == []
    assert list(inline.images(text, 1)) == [Image("En vas", "vase.svg", 1)]


def test_citations() -> None:
    assert list(inline.citations("A [@a].\nB [@b] [@c].", 3)) == [Citation("a", 3), Citation("b", 4), Citation("c", 4)]


def test_code_is_not_looked_into() -> None:
    text = "`[@a]` ``[b](c) ` `` ![`d`](e)"
    assert list(inline.citations(text, 1)) == []
    assert list(inline.links(text, 1)) == []
    assert len(inline.without_code(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ta **aldrig** emot *pengar* [@a].", "Ta aldrig emot pengar ."),
        ("A bribe (*muta*{lang=sv})", "A bribe (muta)"),
        ("[Lån](a.md) och ![vas](b.svg)", "Lån och vas"),
        ("snake_case _kursiv_ `kod`\nrad", "snake_case kursiv kod rad"),
    ],
)
def test_words(text: str, read: str) -> None:
    assert inline.words(text) == read
