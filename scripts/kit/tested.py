"""What the tests of accessibility go through and what they found: the accessibility statement claims no more."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kit import KINDS, Kit, data

# Written by the tests themselves: make.py test … --record.
FILE = "docs/_data/tested.yml"
WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")
# Four hundred per cent of a window 1280 pixels wide (WCAG 2.2, 1.4.10).
NARROWEST = 320
# axe's sets of rules: WCAG 2.0, 2.1 and 2.2, levels A and AA, and its own advice.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Those of its rules that go by colour, and so by the scheme.
COLOUR_RULES = ("color-contrast-enhanced", "link-in-text-block")
# How much lighter text is than its ground, or darker, at least: body text, and large text.
BODY_CONTRAST, LARGE_CONTRAST = 7, 4.5
STANDARDS = ("PDF/UA-1", "PDF/A-2a")
# Pages whose parts stand nowhere else, besides the first page of each kind.
OTHERS = ("index", "downloads", "glossary", "sources", "about/accessibility")


def of_each_kind(kit: Kit) -> list[str]:
    """The pages gone through: the first of each kind, and those with parts of their own."""
    first = {page.kind: path for path, page in reversed(list(kit.pages.items()))}
    chosen = [first[kind] for kind in KINDS if kind in first and first[kind] not in OTHERS]
    return [*chosen, *(path for path in OTHERS if path in kit.pages)]


def covered(kit: Kit) -> Mapping[str, dict[str, object]]:
    """What each claim of the statement rests on, as the tests are now."""
    looks = {"schemes": [*SCHEMES], "widths": [*WIDTHS]}
    kinds = [kind for kind in KINDS if kind in {page.kind for page in kit.pages.values()}]
    return {
        "axe": {**looks, "rules": [*RULES], "kinds": kinds},
        "contrast": {**looks, "body": BODY_CONTRAST, "large": LARGE_CONTRAST},
        "keyboard": {"narrowest": NARROWEST, "kinds": kinds},
        "noscript": {},
        "html": {},
        "lighthouse": {},
        "pdf": {"standards": [*STANDARDS]},
    }


def found(root: Path) -> dict[str, Any]:
    """What the tests found when it was last recorded, by claim; nothing where it never was, or cannot be read."""
    entries, problems = data.mapping(root, FILE)
    return {} if problems else {claim: entry.value for claim, entry in entries.items()}
