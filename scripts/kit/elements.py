"""What a body is made of; each element with its line in the file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `id` is "" unless the author wrote one."""

    level: int
    text: str
    line: int
    id: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """The first line of an admonition; `inside` are the types around it, outermost first."""

    type: str
    marker: str
    title: str
    line: int
    indent: int
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Macro:
    """[[name argument]] on a line of its own."""

    name: str
    argument: str
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` without the row of headings."""

    rows: int
    columns: int
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list: bullet, number, task or field. `blocks` are the types around it, outermost first."""

    kind: str
    line: int
    indent: int
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its kind, what stands after the colon, and its label."""

    kind: str
    size: str
    label: str
    line: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Prose that belongs together: a paragraph, item, field, quote, header or cell, as written, from its first line."""

    kind: str
    text: str
    line: int
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line outside code: number in the file, text as written."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Loose:
    """A line that Markdown reads otherwise than it looks: what happens to it, and what to write."""

    line: int
    message: str
    repair: str
