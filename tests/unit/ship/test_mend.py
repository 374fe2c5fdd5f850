from __future__ import annotations

import pytest

from ship.mend import mended

SEARCH = '<input type="text" autocomplete="off">'


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ('<input class="md-toggle" id="x" autocomplete="off">', '<input class="md-toggle" id="x">'),
        (SEARCH, SEARCH),
        ('<label for="a" tabindex="">', '<label for="a">'),
        ('<label for="a" tabindex="0">', '<label for="a" tabindex="0">'),
        ('<label for="__toc">', "<label>"),
        ('<input id="__toc"><label for="__toc">', '<input id="__toc"><label for="__toc">'),
        ("<tr>\n<th></th>\n<th>Who</th>", "<tr>\n<td></td>\n<th>Who</th>"),
    ],
)
def test_what_means_nothing_is_taken_away(given: str, right: str) -> None:
    assert mended(given) == right
