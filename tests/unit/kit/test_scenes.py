"""The drawn scenes in the colours of a brand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from kit import scenes

BLUE = {"green": "#1F3C7C", "green-dark": "#142A59", "green-tint": "#E9EEF8", "amber": "#7A1F5C"}
WALL, PERSON = '<rect fill="#d3e5df"/>', '<circle fill="#8d5b3e"/><path fill="#fff"/>'


def brand(root: Path) -> dict[str, str]:
    text = re.sub(r"![A-Z]+ ", "", (root / "mkdocs.yml").read_text("utf-8"))
    tokens: dict[str, str] = yaml.safe_load(text)["extra"]["brand"]
    return tokens


def test_every_drawing_is_read_by_its_name(root: Path) -> None:
    assert {"table", "envelope", "desk"} <= set(scenes.read(root))
    assert scenes.read(root / "docs") == {}


def test_the_brand_changes_and_people_stay_as_they_are() -> None:
    assert scenes.coloured(WALL + PERSON, BLUE) == '<rect fill="#ccd8ee"/>' + PERSON
    assert scenes.coloured('<path stroke="#1f5c52"/>', BLUE) == '<path stroke="#1f3c7c"/>'
    assert scenes.coloured('<path fill="#17211f"/>', BLUE) == '<path fill="#17211f"/>'  # a brand without ink


@pytest.mark.parametrize(("part", "shaded"), [(0, "#804020"), (1, "#ffffff"), (-1, "#000000"), (-0.5, "#3c2114")])
def test_a_shade_is_of_the_same_hue_and_calmer(part: float, shaded: str) -> None:
    assert scenes.shade("#804020", part) == shaded


def test_the_kits_own_brand_gives_the_drawings_as_they_are_drawn(root: Path) -> None:
    """So that who draws sees what readers will: no more than a shade's rounding apart."""
    tokens = brand(root)
    for drawn, (token, part) in scenes.ROLES.items():
        given = scenes.shade(tokens[token], part)
        apart = [abs(int(drawn[place : place + 2], 16) - int(given[place : place + 2], 16)) for place in (1, 3, 5)]
        assert max(apart) <= 15, (drawn, given)


def test_every_role_is_drawn(root: Path) -> None:
    drawn = "".join(scenes.read(root).values())
    assert [colour for colour in scenes.ROLES if colour not in drawn] == []
