"""The drawn scenes of care, as drawings in overrides/ and in the brand's colours: one place for screen and paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from pathlib import Path

FOLDER = "assets/images/scenes"  # in overrides/, and in the site
COLOUR = re.compile(r"#[0-9a-f]{6}\b")
# What a colour of the drawings stands for: a token of the brand and how much lighter (to 1, white) or darker (to -1,
# black) than it. Any other colour belongs to a person, a plant or a thing, and stays as it is drawn.
ROLES: Mapping[str, tuple[str, float]] = {
    "#1f5c52": ("green", 0),
    "#276a5f": ("green", 0.06),
    "#2f7d70": ("green", 0.13),
    "#143f38": ("green-dark", 0),
    "#0f322c": ("green-dark", -0.22),
    "#e6f0ec": ("green-tint", -0.01),
    "#d3e5df": ("green-tint", -0.08),
    "#b5cfc7": ("green-tint", -0.19),
    "#9a4a12": ("amber", 0.08),
    "#7d3b0e": ("amber", -0.02),
    "#b9622a": ("amber", 0.22),
    "#e0954a": ("amber", 0.44),
    "#fdf3e2": ("amber-tint", 0),
    "#17211f": ("ink", 0),
}


def read(root: Path) -> dict[str, str]:
    """Each scene's SVG by its name, as it is drawn."""
    files = sorted((root / "overrides" / FOLDER).glob("*.svg"))
    return {file.stem: file.read_text("utf-8").replace("\r\n", "\n") for file in files}


def coloured(svg: str, brand: Mapping[str, str]) -> str:
    """The drawing in the colours of a brand."""
    return COLOUR.sub(lambda found: _in_brand(found[0], brand), svg)


def _in_brand(drawn: str, brand: Mapping[str, str]) -> str:
    token, part = ROLES.get(drawn, ("", 0))
    return shade(brand[token], part) if token in brand else drawn


def shade(colour: str, part: float) -> str:
    """A colour #RRGGBB lighter or darker by a part of the way to white or black: of the same hue, a little calmer."""
    hue, light, saturation = rgb_to_hls(*(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)))
    light += (1 - light if part > 0 else light) * part
    calmer = hls_to_rgb(hue, light, saturation * (1 - abs(part) / 3))
    return "#" + "".join(f"{round(level * 255):02x}" for level in calmer)
