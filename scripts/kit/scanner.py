"""Reads a body line by line and keeps what it finds; `outline.scan` is the way in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kit.elements import Block, Field, Heading, Item, Line, Loose, Macro, Passage, Table
from kit.inline import HEADING_ID, words

FENCE = re.compile(r"\s*(```|~~~)")
HEADING = re.compile(r"\s*(?P<signs>#{1,6})\s*(?P<text>[^#\s].*?)\s*#*\s*$")
BLOCK = re.compile(r"(?P<indent> *)(?P<marker>!!!|\?\?\?\+?)\s*(?P<type>[\w-]*)\s*(?P<title>.*?)\s*$")
MACRO = re.compile(r"\s*\[\[(?P<name>[^\]\s]*)\s*(?P<argument>[^\]]*)\]\]\s*$")
ITEM = re.compile(r"\s*(?P<mark>[-*+]|\d+\.)\s+(?P<text>.*)$")
TASK = re.compile(r"\[[ xX]\]\s+(?P<text>.*)$")
FIELD = re.compile(r"\[(?P<kind>[\w-]+)(?::(?P<size>[^\]]*))?\]\s+(?P<label>[^\s(].*)$")
DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
CELL = re.compile(r"(?<!\\)\|")
RULER = re.compile(r"\s*(([-=_*])(\s*\2){2,}|#+)\s*$")


@dataclass
class Scanner:
    """The lines, the place reached, what is open there, and what was found before it."""

    source: list[str]
    first_line: int
    index: int = 0
    after_blank: bool = True
    prose: list[str] = field(default_factory=list)
    prose_start: tuple[str, int] = ("", 0)
    open_blocks: list[Block] = field(default_factory=list)
    open_items: list[Item] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    macros: list[Macro] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)

    def run(self) -> Scanner:
        """Reads every line."""
        while self.index < len(self.source):
            line = self.source[self.index]
            if fence := FENCE.match(line):
                self._end_prose()
                self._skip_code(fence[1])
            elif not line.strip():
                self._end_prose()
                self.after_blank = True
            else:
                self.lines.append(Line(self._number, line))
                self._leave(line)
                self._read(line)
                self.after_blank = False
            self.index += 1
        self._end_prose()
        return self

    @property
    def _number(self) -> int:
        return self.first_line + self.index

    @property
    def _inside(self) -> tuple[str, ...]:
        return tuple(block.type for block in self.open_blocks)

    @property
    def _base(self) -> int:
        """How far in the text of the innermost open block stands."""
        return self.open_blocks[-1].indent + 4 if self.open_blocks else 0

    @property
    def _in_paragraph(self) -> bool:
        return bool(self.prose) and self.prose_start[0] in ("paragraph", "quote") and not self.open_items

    def _skip_code(self, sign: str) -> None:
        self.index += 1
        while self.index < len(self.source) and not self.source[self.index].lstrip().startswith(sign):
            self.index += 1

    def _leave(self, line: str) -> None:
        """Closes the blocks and items that a line is not indented enough to stand in."""
        indent = _indent(line)
        while self.open_blocks and indent < self.open_blocks[-1].indent + 4:
            self._end_prose()
            self.open_blocks.pop()
            self.open_items.clear()
        is_item = ITEM.match(line) is not None
        room = 1 if is_item else 4  # how far in a line must stand to belong to the point above it
        while self.open_items and (self.after_blank or is_item) and indent < self.open_items[-1].indent + room:
            self.open_items.pop()

    def _read(self, line: str) -> None:
        following = self.source[self.index + 1] if self.index + 1 < len(self.source) else ""
        if match := BLOCK.match(line):
            self._block(match)
        elif match := HEADING.match(line):
            self._heading(match)
        elif match := MACRO.match(line):
            self._end_prose()
            self.macros.append(Macro(match["name"], match["argument"].strip(), self._number))
        elif "|" in line and "|" in following and DELIMITER.match(following):
            self._table()
        elif RULER.match(line):
            self._loosen("a line of signs makes a heading or a rule", "write ## before the heading's words instead")
        elif (match := ITEM.match(line)) and not (self._in_paragraph and match["mark"] not in "-*+1."):
            self._item(match, _indent(line))
        else:
            self._prose(line)

    def _block(self, match: re.Match[str]) -> None:
        self._end_prose()
        block = Block(match["type"], match["marker"], match["title"], self._number, len(match["indent"]), self._inside)
        self.blocks.append(block)
        self.open_blocks.append(block)

    def _heading(self, match: re.Match[str]) -> None:
        self._end_prose()
        own = HEADING_ID.search(match["text"])
        self.headings.append(Heading(len(match["signs"]), words(match["text"]), self._number, own["id"] if own else ""))
        self._keep("heading", match["text"], self._number)

    def _table(self) -> None:
        if self.prose:
            self._loosen("a table right under other text is read as text", "put an empty line above the table")
        self._end_prose()
        first = self._number
        columns = self._cells("header")
        self.index += 1
        self.lines.append(Line(self._number, self.source[self.index]))
        rows = 0
        while self.index + 1 < len(self.source) and self.source[self.index + 1].strip():
            self.index += 1
            rows += 1
            self.lines.append(Line(self._number, self.source[self.index]))
            if (count := self._cells("cell")) != columns:
                repair = f"write {columns} cells with | between them"
                self._loosen(f"expected {columns} cells in the row, got {count}", repair)
        self.tables.append(Table(rows, columns, first))

    def _cells(self, kind: str) -> int:
        cells = CELL.split(self.source[self.index].strip().removeprefix("|").removesuffix("|"))
        for cell in cells:
            self._keep(kind, cell.strip(), self._number)
        return len(cells)

    def _item(self, match: re.Match[str], indent: int) -> None:
        if self._in_paragraph:
            self._loosen("a list right under other text is read as text", "put an empty line above the list")
        self._end_prose()
        if self.open_items and (indent - self._base) % 4:
            steps = -(-(indent - self._base) // 4)
            repair = f"begin the line with {self._base + steps * 4} spaces"
            self._loosen("a point inside a point is indented four spaces", repair)
        text, kind = match["text"], "number" if match["mark"][-1] == "." else "bullet"
        if task := TASK.match(text):
            text, kind = task["text"], "task"
        elif "form" in self._inside and (own := FIELD.match(text)):
            text, kind = own["label"], "field"
            self.fields.append(Field(own["kind"], (own["size"] or "").strip(), text, self._number))
        item = Item(kind, self._number, indent, self._inside)
        self.items.append(item)
        self.open_items.append(item)
        self._begin(kind if kind == "field" else "item", text)

    def _prose(self, line: str) -> None:
        text = line.strip()
        if self.prose:
            self.prose.append(text.removeprefix(">").lstrip() if self.prose_start[0] == "quote" else text)
            return
        if _indent(line) >= self._base + 4 and not self.open_items:
            message = "indented text under no block or list is read as code"
            self._loosen(message, f"begin the line with {self._base or 'no'} spaces")
        is_quote = text.startswith(">")
        self._begin("quote" if is_quote else "paragraph", text.removeprefix(">").lstrip() if is_quote else text)

    def _begin(self, kind: str, text: str) -> None:
        self.prose, self.prose_start = [text], (kind, self._number)

    def _end_prose(self) -> None:
        if self.prose:
            self._keep(self.prose_start[0], "\n".join(self.prose), self.prose_start[1])
            self.prose = []

    def _keep(self, kind: str, text: str, line: int) -> None:
        self.passages.append(Passage(kind, text, line, self._inside))

    def _loosen(self, message: str, repair: str) -> None:
        self.loose.append(Loose(self._number, message, repair))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
