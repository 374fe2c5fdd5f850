"""What a paper is made of beside its own text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pytest

import press
from kit import Kit, Settings
from press import compile as engine
from press import materials

BRAND = {"green": "#1F5C52", "paper": "#FFFFFF", "font-text": "Atkinson Hyperlegible Next", "font-heading": "Literata"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A root of Typst with the real fonts and a design of two files."""
    (tmp_path / "fonts").mkdir()
    for face in (engine.ROOT / "fonts").glob("*.ttf"):
        shutil.copy(face, tmp_path / "fonts")
    (tmp_path / "design").mkdir()
    (tmp_path / "design/sheet.typ").write_text('#import "theme.typ": *\n// tone("amber", black) is not used\n')
    (tmp_path / "design/theme.typ").write_text('#let g = tone("green", black)\n#let f = brand.font-text\n')
    (tmp_path / "design/card.typ").write_text('#image("/art/bird.svg")\n#json(bytes("{}"))\n')
    (tmp_path / "art").mkdir()
    (tmp_path / "art/bird.svg").write_text("<svg/>")
    return tmp_path


def names(folder: Path, source: str) -> set[str]:
    return {file.name for file in materials.imported(folder, source)}


def test_imports_are_followed(folder: Path) -> None:
    assert names(folder, '#import "/design/sheet.typ": *\n#sheet()') == {"sheet.typ", "theme.typ"}
    assert names(folder, '#import "/design/card.typ": *') == {"card.typ", "bird.svg"}


@pytest.mark.parametrize("call", ['read("/art/" + name)', "image(name)", "json( name)"])
def test_a_name_that_is_made_up_may_be_any_file(folder: Path, call: str) -> None:
    (folder / "design/sheet.typ").write_text(f"#let part(name) = {call}")
    assert names(folder, '#import "/design/sheet.typ": *') == {"sheet.typ", "theme.typ", "card.typ", "bird.svg"}


def test_only_tokens_that_the_design_names_count(folder: Path) -> None:
    source = '#import "/design/sheet.typ": *'
    design = sorted(materials.imported(folder, source))
    assert materials.named(design, "colour") == {"green", "font-text"}
    assert materials.named(design, "ink") == {"font-text"}
    mark = materials.mark(folder, source, "colour", BRAND)
    assert materials.mark(folder, source, "colour", {**BRAND, "paper": "#000000"}) == mark
    assert materials.mark(folder, source, "colour", {**BRAND, "green": "#000000"}) != mark


def test_a_file_saved_as_it_was_changes_nothing(folder: Path) -> None:
    source = '#import "/design/sheet.typ": *'
    mark = materials.mark(folder, source, "colour", BRAND)
    theme = folder / "design/theme.typ"
    theme.write_bytes(theme.read_bytes())
    assert materials.mark(folder, source, "colour", BRAND) == mark
    theme.write_bytes(theme.read_bytes() + b" ")
    assert materials.mark(folder, source, "colour", BRAND) != mark


@pytest.mark.parametrize("look", ["colour", "ink", "large"])
def test_a_paper_holds_no_other_faces_than_those_counted(
    kit: Kit, html: dict[str, str], settings: Settings, look: str, tmp_path: Path
) -> None:
    html["brochures/no"] = "".join(f"<h2>Del {n}</h2><p>Ord</p>" for n in range(5))
    made = press.documents(kit, "sv", html, settings)
    paper = next(one for one in made if one.product == "checklist" and one.look == look)
    file = tmp_path / "paper.pdf"
    file.write_bytes(press.typeset(paper, settings))
    with pikepdf.open(file) as pdf:
        fonts = {
            str(item.FontName) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item
        }
    families = {"Literata" if "Literata" in name else "Atkinson" for name in fonts}
    counted = {file.name for file in materials.faces(engine.ROOT, look, settings.brand)}
    assert families == ({"Atkinson"} if look == "large" else {"Atkinson", "Literata"})
    assert any(name.startswith("literata") for name in counted) == (look != "large")
