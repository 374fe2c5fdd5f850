"""Blocks are of known types, untitled, filled, and where their kind of page needs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit import BLOCKS
from kit.content import Reading
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule
from kit.shape import nearest

# The blocks that a page of a kind has at least once, with a line that starts each.
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "module": ("keypoints", "easy"),
    "case": ("keypoints", "scenario", "questions", "think", "facilitator"),
    "guide": ("facilitator",),
    "tool": ("form",),
}
FOLDED = ("think", "easy")  # read by those who ask for it
STARTS_WITH_KEY_POINTS = ("module", "case")
PANELS = 5


def known_blocks(manuscript: Manuscript) -> Iterator[Finding]:
    """A block is of a type that the kit knows."""
    for reading in manuscript.readings:
        for block in reading.outline.blocks:
            if block.type not in BLOCKS:
                near = nearest(block.type, BLOCKS)
                repair = f"write: {block.marker} {near}" if near else f"write one of: {', '.join(BLOCKS)}"
                message = f"there is no block of the type {block.type or '(none)'}"
                yield Finding(reading.file, block.line, message, repair)


def untitled_blocks(manuscript: Manuscript) -> Iterator[Finding]:
    """The first line of a block is its type alone; the title comes from the kit."""
    for reading in manuscript.readings:
        texts = {line.number: line.text.strip() for line in reading.outline.lines}
        for block in reading.outline.blocks:
            plain = f"{block.marker} {block.type}"
            if block.type and texts[block.line] != plain:
                message = f"expected {plain} and nothing else, got {texts[block.line]}"
                yield Finding(reading.file, block.line, message, f"write: {plain}")


def filled_blocks(manuscript: Manuscript) -> Iterator[Finding]:
    """A block has text, indented four spaces more than its first line."""
    for reading in manuscript.readings:
        texts = {line.number: line.text for line in reading.outline.lines}
        for block in reading.outline.blocks:
            number = next((number for number in texts if number > block.line), 0)
            text = texts.get(number, "")
            if len(text) - len(text.lstrip(" ")) < block.indent + 4:
                repair = f"begin each line of the block with {block.indent + 4} spaces"
                yield Finding(reading.file, block.line, f"nothing stands inside {block.marker} {block.type}", repair)


def required_blocks(manuscript: Manuscript) -> Iterator[Finding]:
    """A page has the blocks of its kind: a module two, a case all of its five, a guide notes, a tool a form."""
    for reading in manuscript.readings:
        kind = manuscript.kind(reading.path)
        types = {block.type for block in reading.outline.blocks}
        for wanted in REQUIRED.get(kind, ()):
            if wanted not in types:
                marker = "???" if wanted in FOLDED else "!!!"
                message = f"a {kind} has a block {wanted}, this one has none"
                yield Finding(reading.file, reading.front.body_line, message, f"add: {marker} {wanted}")


def key_points_first(manuscript: Manuscript) -> Iterator[Finding]:
    """A module and a case begin with key points, three of them."""
    for reading in manuscript.readings:
        block = next((block for block in reading.outline.blocks if block.type == "keypoints"), None)
        if block is None or manuscript.kind(reading.path) not in STARTS_WITH_KEY_POINTS:
            continue
        first = reading.outline.lines[0].number
        if first < block.line:
            repair = f"move the block to line {first}"
            yield Finding(reading.file, block.line, "the key points are not the first thing on the page", repair)
        points = [item for item in reading.outline.items if item.blocks == ("keypoints",) and item.indent == 4]
        if len(points) != 3:
            message = f"expected three key points, got {len(points)}"
            yield Finding(reading.file, block.line, message, "write three points: - …")


def numbered_questions(manuscript: Manuscript) -> Iterator[Finding]:
    """Questions are a numbered list, for each gets its lines on paper."""
    for reading in manuscript.readings:
        for item in reading.outline.items:
            if item.blocks[-1:] == ("questions",) and item.kind != "number":
                yield Finding(reading.file, item.line, "a question without a number", "begin the line with 1.")


def case_rules(manuscript: Manuscript) -> Iterator[Finding]:
    """A case says under a heading of its own what applies."""
    for reading in _of_kind(manuscript, "case"):
        if not any(heading.level == 2 for heading in reading.outline.headings):
            message = "a case has a heading under which it says what applies, this one has none"
            yield Finding(reading.file, reading.front.body_line, message, "add: ## Vad gäller?")


def checklist_boxes(manuscript: Manuscript) -> Iterator[Finding]:
    """A checklist has boxes to tick."""
    for reading in _of_kind(manuscript, "checklist"):
        if not any(item.kind == "task" for item in reading.outline.items):
            message = "a checklist has boxes to tick, this one has none"
            yield Finding(reading.file, reading.front.body_line, message, "write: - [ ] what to do")


def brochure_panels(manuscript: Manuscript) -> Iterator[Finding]:
    """A brochure has five headings: inside 1, 2 and 3, the flap and the back."""
    for reading in _of_kind(manuscript, "brochure"):
        panels = [heading for heading in reading.outline.headings if heading.level == 2]
        if len(panels) != PANELS:
            line = panels[PANELS].line if len(panels) > PANELS else reading.front.body_line
            message = f"expected five ## headings (inside 1, 2, 3, flap, back), got {len(panels)}"
            yield Finding(reading.file, line, message, "write five headings that begin with ##; ### divides a panel")


def _of_kind(manuscript: Manuscript, kind: str) -> Iterator[Reading]:
    return (reading for reading in manuscript.readings if manuscript.kind(reading.path) == kind)


RULES = (
    Rule("block-type", known_blocks),
    Rule("block-title", untitled_blocks),
    Rule("block-empty", filled_blocks),
    Rule("block-missing", required_blocks),
    Rule("key-points", key_points_first),
    Rule("questions", numbered_questions),
    Rule("what-applies", case_rules),
    Rule("checklist", checklist_boxes),
    Rule("panels", brochure_panels),
)
