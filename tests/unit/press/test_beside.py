from __future__ import annotations

from press.beside import clearance
from press.neutral import read


def room(html: str) -> int:
    return clearance(read(html).xpath(".//h2")[-1])


def test_a_long_heading_over_a_short_text_needs_room() -> None:
    assert room("<h2>Det här ska träffen ge alla i rummet</h2><p>Alla kan säga nej.</p><h2>Förbered</h2>") >= 9


def test_a_short_heading_needs_none() -> None:
    assert room("<h2>Syfte</h2><p>Alla kan säga nej.</p><h2>Förbered</h2>") <= 2


def test_a_long_text_or_a_list_is_room_enough() -> None:
    assert room(f"<h2>Det här ska träffen ge</h2><p>{'Alla kan säga nej. ' * 30}</p><h2>Förbered</h2>") == 0
    assert room("<h2>Det här ska träffen ge</h2><ul><li>a</li><li>b</li><li>c</li><li>d</li></ul><h2>Sen</h2>") == 0


def test_the_first_heading_has_none_before_it() -> None:
    assert room("<p>Ord.</p><h2>Syfte</h2>") == 0
