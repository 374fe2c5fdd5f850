"""Our fonts' signs and widths, compared with fontTools."""

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont

from press import fontfile


@pytest.mark.parametrize("name", sorted(fontfile.faces()))
def test_as_font_tools_reads_it(name: str) -> None:
    face = fontfile.faces()[name]
    font = TTFont(io.BytesIO(face.data))
    units = font["head"].unitsPerEm
    widths = {sign: round(font["hmtx"][glyph][0] * 1000 / units) for sign, glyph in font.getBestCmap().items()}
    assert face.widths == widths
    assert (face.ascent, face.descent) == tuple(
        round(m * 1000 / units) for m in (font["hhea"].ascent, font["hhea"].descent)
    )


def test_signs_that_swedish_and_paper_need() -> None:
    assert set("åäöÅÄÖé§–”’…€·\u00ad\u00a0") <= fontfile.signs()
    assert "→" not in fontfile.signs()
