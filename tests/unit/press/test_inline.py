"""Words within a paragraph."""

from __future__ import annotations

from collections.abc import Callable

from press.inline import inline, run
from press.neutral import read
from press.writer import Writer


def test_nothing_is_nothing(writer: Callable[..., Writer]) -> None:
    assert run(writer(), ["", " "]) == "{}"


def test_a_link_inside_a_book(writer: Callable[..., Writer]) -> None:
    w = writer()
    paragraph = read('<p><a href="#vad-galler">Se</a></p>')[0]
    assert inline(w, paragraph) == '{linked(label("modules-gifts-the-envelope--vad-galler"), {"Se"})}'
