"""The outline of one body: its headings, blocks, lists, tables and passages, each with its line in the file.

A scan of lines, for the small Markdown that the kit allows; it renders nothing. What stands in fenced code is skipped.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kit import inline
from kit.elements import Block, Field, Heading, Item, Line, Loose, Macro, Passage, Table
from kit.scanner import Scanner

__all__ = ("Heading", "Outline", "scan")


@dataclass(frozen=True)
class Outline:
    """All of one body, in reading order. `loose` are lines that Markdown reads otherwise than they look."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    macros: tuple[Macro, ...]
    tables: tuple[Table, ...]
    items: tuple[Item, ...]
    fields: tuple[Field, ...]
    passages: tuple[Passage, ...]
    lines: tuple[Line, ...]
    loose: tuple[Loose, ...]

    @cached_property
    def links(self) -> tuple[inline.Link, ...]:
        """The links of all passages."""
        return tuple(link for passage in self.passages for link in inline.links(passage.text, passage.line))

    @cached_property
    def images(self) -> tuple[inline.Image, ...]:
        """The images of all passages."""
        return tuple(image for passage in self.passages for image in inline.images(passage.text, passage.line))

    @cached_property
    def citations(self) -> tuple[inline.Citation, ...]:
        """The citations of all passages."""
        return tuple(cited for passage in self.passages for cited in inline.citations(passage.text, passage.line))


def scan(body: str, first_line: int) -> Outline:
    """The outline of a body whose first line is line `first_line` of its file."""
    found = Scanner(body.split("\n"), first_line).run()
    return Outline(
        tuple(found.headings),
        tuple(found.blocks),
        tuple(found.macros),
        tuple(found.tables),
        tuple(found.items),
        tuple(found.fields),
        tuple(found.passages),
        tuple(found.lines),
        tuple(found.loose),
    )
