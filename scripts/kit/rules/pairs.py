"""A translation has the structure of its source, so that both can share ids, paper and layout."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from kit import LANGUAGES
from kit.content import Reading
from kit.elements import Field
from kit.manuscript import Manuscript
from kit.outline import Outline
from kit.rules.rule import Finding, Rule


@dataclass(frozen=True, slots=True)
class Mark:
    """What one place of a file shows, as a word, and its line."""

    shows: str
    line: int


def both_languages(manuscript: Manuscript) -> Iterator[Finding]:
    """Every page stands in every language."""
    for path, pair in manuscript.pairs.items():
        for lang in LANGUAGES:
            if lang not in pair:
                present = next(iter(pair.values()))
                message = f"the page has no {lang} text"
                yield Finding(present.file, 1, message, f"write docs/{path}.{lang}.md")


def same_headings(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the headings of its source: as many, in the same order, of the same levels."""
    for source, translation in manuscript.both:
        wanted, found = _headings(source.outline), _headings(translation.outline)
        last = found[-1].line if found else translation.front.body_line
        yield from _difference(source, translation, wanted, found, "headings", last)


def same_blocks(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the blocks of its source: the same types in the same order."""
    yield from _compare(manuscript, "blocks", lambda body: [Mark(f"{b.marker} {b.type}", b.line) for b in body.blocks])


def same_lists(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the lists of its source: as many points, of the same sort."""
    sort = {"bullet": "a point", "number": "a numbered point", "task": "a box to tick", "field": "a field"}
    yield from _compare(manuscript, "lists", lambda body: [Mark(sort[i.kind], i.line) for i in body.items])


def same_tables(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the tables of its source: as many rows and columns."""

    def marks(body: Outline) -> list[Mark]:
        return [Mark(f"a table of {t.rows} × {t.columns} cells", t.line) for t in body.tables]

    yield from _compare(manuscript, "tables", marks)


def same_links(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the links of its source: the same targets in the same order."""
    yield from _compare(manuscript, "links", lambda body: [Mark(f"({link.target})", link.line) for link in body.links])


def same_images(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the images of its source."""
    yield from _compare(manuscript, "images", lambda body: [Mark(f"({i.target})", i.line) for i in body.images])


def same_citations(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation cites what its source cites, in the same order within each section."""
    yield from _compare(manuscript, "citations", lambda body: [Mark(f"[@{c.id}]", c.line) for c in body.citations])


def same_macros(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the macros of its source."""

    def marks(body: Outline) -> list[Mark]:
        return [Mark(f"[[{f'{macro.name} {macro.argument}'.strip()}]]", macro.line) for macro in body.macros]

    yield from _compare(manuscript, "macros", marks)


def same_fields(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation has the form fields of its source: the same sorts, sizes and numbers of choices."""

    def marks(body: Outline) -> list[Mark]:
        return [Mark(_extent(field), field.line) for field in body.fields]

    yield from _compare(manuscript, "fields", marks)


def _extent(field: Field) -> str:
    """A field without its words: [lines:4], [choice] of 2, [table:12] of 3."""
    if field.kind == "choice":
        return f"[choice] of {field.size.count('|') + 1}"
    size = f"[{field.kind}:{field.size}]" if field.size else f"[{field.kind}]"
    return f"{size} of {field.label.count('|') + 1}" if field.kind == "table" else size


def _headings(body: Outline) -> list[Mark]:
    return [Mark(f"{'#' * heading.level} heading", heading.line) for heading in body.headings]


def _compare(manuscript: Manuscript, what: str, marks: Callable[[Outline], list[Mark]]) -> Iterator[Finding]:
    """The first difference in each section. Where the headings differ that is said first, and this not at all."""
    for source, translation in manuscript.both:
        wanted, found = _headings(source.outline), _headings(translation.outline)
        if [mark.shows for mark in wanted] != [mark.shows for mark in found]:
            continue
        starts = [translation.front.body_line, *(mark.line for mark in found)]
        ours, theirs = _sections(wanted, marks(source.outline)), _sections(found, marks(translation.outline))
        for mine, yours, start in zip(ours, theirs, starts, strict=True):
            yield from _difference(source, translation, mine, yours, what, start)


def _sections(headings: list[Mark], marks: list[Mark]) -> list[list[Mark]]:
    """The marks before the first heading, under the first, under the second …"""
    starts = [heading.line for heading in headings]
    sections: list[list[Mark]] = [[] for _ in range(len(starts) + 1)]
    for mark in marks:
        sections[bisect_right(starts, mark.line)].append(mark)
    return sections


def _difference(
    source: Reading, translation: Reading, ours: list[Mark], theirs: list[Mark], what: str, start: int
) -> Iterator[Finding]:
    """The first place where the marks of a section differ; `start` is the line of its heading in the translation."""
    pairs = zip_longest(ours, theirs)
    differing = (pair for pair in pairs if (pair[0] and pair[0].shows) != (pair[1] and pair[1].shows))
    wanted, found = next(differing, (None, None))
    if found and wanted:
        place = f"as on line {wanted.line} of {source.file}"
        message = f"{what} differ: found {found.shows}, expected {wanted.shows} {place}"
        yield Finding(translation.file, found.line, message, f"write {wanted.shows}")
    elif wanted:
        message = f"{what} differ: {wanted.shows} is missing; it stands on line {wanted.line} of {source.file}"
        line = theirs[-1].line if theirs else start
        yield Finding(translation.file, line, message, f"add {wanted.shows} below this line")
    elif found:
        message = f"{what} differ: {found.shows} has no counterpart in {source.file}"
        yield Finding(translation.file, found.line, message, f"delete it, or add it to {source.file}")


RULES = (
    Rule("missing-translation", both_languages),
    Rule("pair-headings", same_headings),
    Rule("pair-blocks", same_blocks),
    Rule("pair-lists", same_lists),
    Rule("pair-tables", same_tables),
    Rule("pair-links", same_links),
    Rule("pair-images", same_images),
    Rule("pair-citations", same_citations),
    Rule("pair-macros", same_macros),
    Rule("pair-fields", same_fields),
)
