"""Typst's part of the work."""

from __future__ import annotations

import pickle
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


def test_a_long_paper_is_set_in_a_process_of_its_own_just_as_it_would_be_here(monkeypatch: pytest.MonkeyPatch) -> None:
    source, unfit = SOURCE.format("Handbok"), SOURCE.format("En pil → hit")
    here = compiling.compiled(source, BRAND, BUILT)
    monkeypatch.setattr(compiling, "LONG", len(source) - 1)
    monkeypatch.setattr(compiling, "_compiler", lambda: pytest.fail("set here"))
    assert compiling.compiled(source, BRAND, BUILT) == here
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        compiling.compiled(unfit, BRAND, BUILT)


def test_the_process_of_a_long_paper_is_up_when_its_turn_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    source = SOURCE.format("Handbok")
    monkeypatch.setattr(compiling, "LONG", len(source) - 1)
    compiling.expect([SOURCE.format("Blad"), source])
    compiling.expect([source])
    (process,) = compiling._ready
    monkeypatch.setattr(compiling, "_begun", lambda: pytest.fail("begun anew"))
    assert compiling.compiled(source, BRAND, BUILT)[0].startswith(b"%PDF")
    assert not compiling._ready
    assert process.returncode == 0


def test_a_process_that_is_ended_from_outside_says_what_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    source = SOURCE.format("Handbok")
    monkeypatch.setattr(compiling, "LONG", len(source) - 1)
    compiling.expect([source])
    compiling._ready[0].kill()
    with pytest.raises(compiling.Ended, match="1 GB of free memory"):
        compiling.compiled(source, BRAND, BUILT)


@pytest.mark.parametrize("asked", [b"", pickle.dumps((SOURCE, BRAND, BUILT, "colour", 0))[:-9]])
def test_a_process_that_nobody_asks_to_the_end_ends_in_silence(asked: bytes) -> None:
    with compiling._begun() as process:
        said, _ = process.communicate(asked)
    assert (said, process.returncode) == (b"", 0)


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
