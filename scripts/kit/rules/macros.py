"""Macros are known, alone on their line, and name what exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.inline import without_code
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule
from kit.shape import nearest

MACROS = ("film", "films", "agenda", "glossary", "sources", "downloads", "accessibility")
INSIDE = re.compile(r"\[\[[^\]]*\]\]")


def known_macros(manuscript: Manuscript) -> Iterator[Finding]:
    """A macro is one that the kit knows; only [[film id]] has an argument."""
    for reading in manuscript.readings:
        for macro in reading.outline.macros:
            if macro.name not in MACROS:
                near = nearest(macro.name, MACROS)
                repair = f"write: [[{near}]]" if near else f"write one of: {', '.join(MACROS)}"
                yield Finding(reading.file, macro.line, f"there is no macro {macro.name}", repair)
            elif macro.argument and macro.name != "film":
                message = f"[[{macro.name}]] has no argument"
                yield Finding(reading.file, macro.line, message, f"write: [[{macro.name}]]")


def known_films(manuscript: Manuscript) -> Iterator[Finding]:
    """[[film id]] names a film that stands in films.yml."""
    films = list(manuscript.data["films"])
    for reading in manuscript.readings:
        for macro in reading.outline.macros:
            if macro.name == "film" and macro.argument not in films:
                near = nearest(macro.argument, films) or (films or ["id"])[0]
                message = f"no film is called {macro.argument or '(nothing)'}"
                yield Finding(reading.file, macro.line, message, f"write: [[film {near}]]")


def macros_alone(manuscript: Manuscript) -> Iterator[Finding]:
    """A macro stands alone on a line, with empty lines around it."""
    for reading in manuscript.readings:
        whole = {macro.line for macro in reading.outline.macros}
        texts = {line.number: line.text for line in reading.outline.lines}
        for number, text in texts.items():
            if number in whole and text.startswith(" "):
                yield Finding(reading.file, number, f"{text.strip()} is indented", f"write: {text.strip()}")
            elif number in whole and (texts.get(number - 1) or texts.get(number + 1)):
                yield Finding(reading.file, number, f"{text.strip()} touches other text", "put empty lines around it")
            elif number not in whole and (match := INSIDE.search(without_code(text))):
                message = f"{match[0]} stands among other words"
                yield Finding(reading.file, number, message, f"write {match[0]} on a line of its own")


RULES = (
    Rule("macro", known_macros),
    Rule("film", known_films),
    Rule("macro-place", macros_alone),
)
