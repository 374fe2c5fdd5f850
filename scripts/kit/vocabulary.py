"""The words that front matter and Markdown may use: languages, kinds, readers, products, media, blocks."""

from __future__ import annotations

from collections.abc import Mapping

SOURCE_LANGUAGE = "sv"
LANGUAGES = ("sv", "en")
KINDS = ("module", "case", "checklist", "guide", "plan", "brochure", "tool", "film", "page")
AUDIENCES = ("managers", "staff", "trainers", "users", "relatives", "elected", "hosts")
# Each kind's printed products, by the name that front matter uses.
PRODUCTS: Mapping[str, tuple[str, ...]] = {
    "module": ("booklet", "card", "poster"),
    "case": ("sheet",),
    "checklist": ("checklist", "card"),
    "guide": ("guide",),
    "plan": ("pack",),
    "brochure": ("trifold",),
    "tool": ("form",),
    "page": ("handbook",),
    "film": (),
}
# What there is to see or hear; each has its own words in strings.yml (medium-…).
MEDIA = ("film", "seminar", "course", "podcast")
BLOCKS = ("keypoints", "easy", "scenario", "questions", "think", "facilitator", "advice", "law", "warning", "example",
          "write", "form")  # fmt: skip
