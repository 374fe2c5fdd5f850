"""Typst's part of the work."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typst

from kit import Settings
from press import compile as compiling

BRAND = {"green": "#1F5C52"}
BUILT = datetime(2026, 11, 21, tzinfo=UTC)
SOURCE = '#set document(title: "T")\n#set text(font: "Atkinson Hyperlegible Next", lang: "sv")\n= {}'


def test_the_same_input_gives_the_same_bytes() -> None:
    first = compiling.compiled(SOURCE.format("Kuvertet"), BRAND, BUILT)
    compiling.compiled(SOURCE.format("Annat"), BRAND, BUILT)
    assert compiling.compiled(SOURCE.format("Kuvertet"), BRAND, BUILT) == first


def test_a_paper_without_room_is_set_smaller_and_says_so() -> None:
    crowded = '#if int(sys.inputs.step) < 2 { panic("too long|T|1|1|1") }\n' + SOURCE.format("Kuvertet")
    assert compiling.compiled(SOURCE.format("Kuvertet"), BRAND, BUILT)[1] == 0
    assert compiling.compiled(crowded, BRAND, BUILT)[1] == 2
    assert compiling.compiled(SOURCE.format("Kuvertet"), BRAND, BUILT, first=1)[1] == 1


def test_a_leaders_sheet_that_is_far_too_long_is_not_tried_at_full_size(settings: Settings) -> None:
    facts = '("heading": "T", "line": 1, "who": "facilitator", "lines": {})'
    crowded = '#import "/design/sheet.typ": *\n#sheet(' + facts.format(99) + ", [])"
    with pytest.raises(typst.TypstError, match=r"too long\|T"):
        compiling._at_step(crowded, settings.brand, BUILT, "colour", 1)
    with pytest.raises(typst.TypstError, match="does not contain key"):  # it goes on, to facts that are not given here
        compiling._at_step(crowded, settings.brand, BUILT, "colour", 2)


def test_only_our_own_fonts_are_known() -> None:
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        compiling.compiled(SOURCE.format("En pil → hit"), BRAND, BUILT)


def test_another_font_is_seen_by_the_next_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(compiling.ROOT, tmp_path / "press")
    monkeypatch.setattr(compiling, "ROOT", tmp_path / "press")
    before = compiling.compiled(SOURCE.format("Kuvertet"), BRAND, BUILT)
    for file in (tmp_path / "press/fonts").glob("*.ttf"):
        file.unlink()
    assert compiling.compiled(SOURCE.format("Kuvertet"), BRAND, BUILT) != before
