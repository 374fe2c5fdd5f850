"""The rules of the content: what they are called, what they say, and all of them run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit import Problem, brand, datafiles, frontmatter, schema, synonyms
from kit.manuscript import Manuscript
from kit.rules import (
    blocks,
    citations,
    codes,
    facts,
    forms,
    links,
    macros,
    markup,
    names,
    navigation,
    pairs,
    plans,
    readability,
    stamps,
)

THEMES = (names, pairs, stamps, citations, links, blocks, forms, plans, macros, markup, codes, navigation, facts,
          readability)  # fmt: skip
# Every rule by name, with its sentence.
RULES: Mapping[str, str] = {
    "encoding": "Files are UTF-8.",
    **frontmatter.RULES,
    **schema.RULES,
    **datafiles.RULES,
    **synonyms.RULES,
    **brand.RULES,
    **{rule.name: rule.sentence for theme in THEMES for rule in theme.RULES},
}


def problems(manuscript: Manuscript) -> Iterator[Problem]:
    """What every rule finds."""
    for theme in THEMES:
        for rule in theme.RULES:
            yield from rule.problems(manuscript)
