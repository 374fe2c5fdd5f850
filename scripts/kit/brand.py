"""The brand's tokens, extra.brand in mkdocs.yml: whether they are sound, and as CSS. Screen and paper share one set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kit import Problem
from kit.data import mapping
from kit.navigation import CONFIG
from kit.shape import TEXT, misfit, pattern

RULES: Mapping[str, str] = {"brand": "The brand has every colour, written #RRGGBB, and both typefaces."}
COLOURS = ("green", "green-dark", "green-tint", "amber", "amber-tint", "ink", "mute", "hair", "paper")
COLOUR = pattern(r"#[0-9A-Fa-f]{6}", "a colour in quotes, # and six hexadecimal figures", '"#1F5C52"')
TOKENS = {**dict.fromkeys(COLOURS, COLOUR), "font-text": TEXT, "font-heading": TEXT}


def problems(root: Path) -> Iterator[Problem]:
    """What is wrong with the tokens, each with its line; nothing where mkdocs.yml has none."""
    extra = mapping(root, CONFIG)[0].get("extra")
    brand = extra.children.get("brand") if extra else None
    if brand is None:
        return
    for name, shape in TOKENS.items():
        if name not in brand.children:
            yield Problem(CONFIG, brand.line, "brand", f"{name}: is missing", f"write: {name}: {shape.example}")
        elif found := misfit(name, brand.children[name], shape):
            yield Problem(CONFIG, found.line, "brand", found.message, found.repair)


def css(brand: Mapping[str, str]) -> str:
    """A style sheet of custom properties: `green` becomes --kit-green, a font's name is quoted."""
    lines = (f"  --kit-{name}: {_value(name, value)};" for name, value in brand.items())
    return ":root {\n" + "\n".join(lines) + "\n}\n"


def _value(name: str, value: str) -> str:
    return f'"{value}"' if name.startswith("font-") else value
