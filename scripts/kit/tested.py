"""What the tests of accessibility go through: they read it, and the accessibility statement tells it."""

from __future__ import annotations

from kit import KINDS, LANGUAGES, Kit

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
# Pages whose parts stand nowhere else, besides the first page of each kind.
OTHERS = ("index", "downloads", "glossary", "sources", "about/accessibility")


def of_each_kind(kit: Kit) -> list[str]:
    """The pages gone through: the first of each kind, and those with parts of their own."""
    first = {page.kind: path for path, page in reversed(list(kit.pages.items()))}
    chosen = [first[kind] for kind in KINDS if kind in first and first[kind] not in OTHERS]
    return [*chosen, *(path for path in OTHERS if path in kit.pages)]


def looks(kit: Kit) -> int:
    """How many times axe looks: each page in each language, scheme and width."""
    return len(of_each_kind(kit)) * len(LANGUAGES) * len(SCHEMES) * len(WIDTHS)
