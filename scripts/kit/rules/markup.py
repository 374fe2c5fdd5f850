"""The small Markdown that the kit allows, so that screen, paper and search all understand it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit import SOURCE_LANGUAGE
from kit.inline import ATTRIBUTES, HEADING_ID, without_code
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule

SIGNS = re.compile(r"[<\t]|\[\^|\]:|\]\[")  # one of these stands in each of the FOREIGN
LANG = re.compile(r":?\s*lang=[a-z]{2}\s*")
FOREIGN = (
    (re.compile(r"</?[A-Za-z!][^>\n]*>?"), "HTML", "write it in Markdown, or as a block"),
    (re.compile(r"\[\^[^\]]*\]"), "a footnote", "write [@source-id], or put the words into the text"),
    (re.compile(r"^\s*\[[^\]@^]+\]:\s"), "a link's address by itself", "write: [words](page.md)"),
    (re.compile(r"(?<!\])\[[^\]@\[]+\]\[[^\]]*\]"), "a link by reference", "write: [words](page.md)"),
    (re.compile(r"\t"), "a tab", "write four spaces"),
)


def closed_markdown(manuscript: Manuscript) -> Iterator[Finding]:
    """A body has no HTML, footnotes, reference links or tabs."""
    for reading in manuscript.readings:
        for line in (one for one in reading.outline.lines if SIGNS.search(one.text)):
            for form, name, repair in FOREIGN:
                if match := form.search(without_code(line.text)):
                    shown = f" ({match[0].strip()})" if match[0].strip() else ""
                    yield Finding(reading.file, line.number, f"{name}{shown} stands in the body", repair)


def marks_of_language(manuscript: Manuscript) -> Iterator[Finding]:
    """Braces after a word mark its language and nothing else: *muta*{lang=sv}."""
    for reading in manuscript.readings:
        headings = {heading.line for heading in reading.outline.headings}
        for line in reading.outline.lines:
            for match in ATTRIBUTES.finditer(without_code(line.text)):
                if LANG.fullmatch(match["list"]) or (line.number in headings and HEADING_ID.search(match[0])):
                    continue
                yield Finding(reading.file, line.number, f"{match[0]} is no mark of a language", "write: {lang=sv}")


def headings_in_steps(manuscript: Manuscript) -> Iterator[Finding]:
    """Headings are ## and, below one, ###; the title stands in the front matter."""
    for reading in manuscript.readings:
        above = 1
        for heading in reading.outline.headings:
            if heading.level == 1:
                repair = f"write: ## {heading.text}, or delete it if it repeats the title"
                yield Finding(reading.file, heading.line, "# is the title, which stands in the front matter", repair)
            elif heading.level > min(above + 1, 3):
                wanted = "#" * min(above + 1, 3)
                message = f"expected {wanted} at most, got {'#' * heading.level}"
                yield Finding(reading.file, heading.line, message, f"write: {wanted} {heading.text}")
            above = max(heading.level, 2)


def ids_in_source(manuscript: Manuscript) -> Iterator[Finding]:
    """A heading's own id stands in the Swedish file; every language takes it from there."""
    for reading in manuscript.readings:
        for heading in reading.outline.headings:
            if heading.id and reading.lang != SOURCE_LANGUAGE:
                message = f"{{#{heading.id}}} stands in a translation"
                repair = f"write: {'#' * heading.level} {heading.text}"
                yield Finding(reading.file, heading.line, message, repair)


def lines_as_they_look(manuscript: Manuscript) -> Iterator[Finding]:
    """Lists, tables and indented lines are written so that Markdown reads them as they look."""
    for reading in manuscript.readings:
        for loose in reading.outline.loose:
            yield Finding(reading.file, loose.line, loose.message, loose.repair)


RULES = (
    Rule("markup", closed_markdown),
    Rule("attributes", marks_of_language),
    Rule("heading-level", headings_in_steps),
    Rule("heading-id", ids_in_source),
    Rule("layout", lines_as_they_look),
)
