"""How much of the site's look is our own, and that its pictures keep to the strict policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "overrides" / "assets"
SCENES = sorted((ASSETS / "images" / "scenes").glob("*.svg"))


def lines(files: list[Path]) -> int:
    return sum(len(file.read_text("utf-8").splitlines()) for file in files)


def test_our_style_sheets_and_scripts_are_few() -> None:
    assert lines(list(ASSETS.glob("stylesheets/*.css"))) <= 400
    scripts = [file for file in ASSETS.glob("javascripts/*.js") if not file.name.startswith("search")]
    assert lines(scripts) <= 200


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.stem)
def test_a_picture_is_light_and_without_ids_and_styles(scene: Path) -> None:
    text = scene.read_text("utf-8")
    assert len(text.encode()) <= 6000
    assert not re.search(r"\b(id|style|class|on\w+)=|<(style|script|image|text)|href", text)
    assert 'viewBox="0 0 480 300"' in text


def test_every_picture_is_used() -> None:
    shown = "".join(file.read_text("utf-8") for file in (ROOT / "overrides").rglob("*.html"))
    pages = "".join(file.read_text("utf-8") for file in (ROOT / "docs").rglob("*.sv.md"))
    named = set(re.findall(r"^scene: ([\w-]+)$", pages, re.MULTILINE))
    assert [scene.stem for scene in SCENES if scene.stem not in named and f'"{scene.stem}"' not in shown] == []


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.stem)
def test_a_picture_begins_with_its_wall(scene: Path) -> None:
    """It is white in black and white."""
    first = re.search(r"<(?!svg|!--)[^>]*>", scene.read_text("utf-8"))
    assert first
    assert 'width="480" height="300" fill="#d3e5df"' in first[0]
