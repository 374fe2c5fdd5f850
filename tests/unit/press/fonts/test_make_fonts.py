"""The fonts of the kit: what the script would make is what lies there."""

from __future__ import annotations

from fontTools.ttLib import TTFont

from press.fonts import make_fonts as script


def test_every_face_lies_on_paper_and_screen_with_its_licence() -> None:
    for face in script.FACES:
        assert (script.PAPER / f"{face.file}.ttf").is_file()
        assert (script.SCREEN / f"{face.file}.woff2").is_file() == bool(face.screen_signs)
        for folder in (script.PAPER, script.SCREEN):
            licence = (folder / script.LICENCES[face.package]).read_text("utf-8")
            assert "SIL OPEN FONT LICENSE Version 1.1" in licence
            assert "with Reserved Font Name" not in licence.split("-----")[0]


def test_paper_finds_each_face_by_family_weight_and_style() -> None:
    for face in script.FACES:
        font = TTFont(script.PAPER / f"{face.file}.ttf")
        names = font["name"]
        assert (names.getDebugName(16) or names.getDebugName(1)) == face.family
        assert (names.getDebugName(17) or names.getDebugName(2)) == face.style_name
        assert font["OS/2"].usWeightClass == face.weight


def test_paper_holds_every_sign_the_script_names() -> None:
    for face in script.FACES:
        signs = TTFont(script.PAPER / f"{face.file}.ttf").getBestCmap()
        assert not [sign for sign in script.SIGNS if ord(sign) not in signs]
        assert not set(script.ALIKE) - set(signs)


def test_cut_keeps_the_signs_asked_for_and_what_is_drawn_alike() -> None:
    font = TTFont(script.PAPER / f"{script.FACES[0].file}.ttf")
    script.cut(font, "aå-", ("kern",))
    assert {chr(code) for code in font.getBestCmap()} == {"a", "å", "-", "\u00ad", "\u2010", "\u2011"}


def test_a_style_outside_the_four_plain_ones_is_named_twice() -> None:
    face = script.Face("literata", "Literata", 600, "normal", "SemiBold")
    font = TTFont(script.PAPER / f"{script.FACES[0].file}.ttf")
    script.rename(font, face)
    assert [font["name"].getDebugName(number) for number in (1, 2, 16, 17)] == [
        "Literata SemiBold",
        "Regular",
        "Literata",
        "SemiBold",
    ]
