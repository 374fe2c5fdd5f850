"""Pages and style sheets without what nobody sees: the first page of a reader on a slow line comes sooner.

A rule goes only where one of its classes, ids, elements, colours or directions stands on no page and in no script.
What stands in parentheses, as in :not() and :is(), does not count. A variable goes with the last rule that asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

BRACES = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)|(?P<brace>[{}])""", re.DOTALL)
COMMA = re.compile(r",(?![^(]*\))(?![^\[]*\])")
IN_PARENTHESES = re.compile(r"\([^()]*\)")
PIECE = re.compile(
    r"(?P<kind>[.#])(?P<name>(?:\\.|[\w-])+)"
    r"|\[(?P<attribute>data-md-color-[a-z]+|dir)=\"?(?P<value>[\w-]+)\"?\]"
    r"|\[[^\]]*\]|::?[\w-]+|(?P<element>[a-z][a-z0-9-]*)"
)
# What the theme's script would make of things that the kit has none of: code, tabs, tags, versions, a repository.
NEVER = re.compile(r"(md-(annotation|clipboard|code|source|tag|tooltip2?|version)|tabbed|highlight)(-.*|_.*)?")
NESTED = ("@media", "@supports", "@layer")
INLINE = re.compile(r"<script[^>]*>(.*?)</script>", re.DOTALL)
AS_TYPED = re.compile(r"(<(?:pre|script|textarea)\b.*?</(?:pre|script|textarea)>)", re.DOTALL)
TAG = re.compile(r"<([a-zA-Z][\w-]*)([^>]*)>")
ATTRIBUTE = re.compile(r"""([\w-]+)=("[^"]*"|'[^']*'|[^\s"'>]+)""")
# A word of a script that may be a class it gives; what follows a full stop is asked for, not given.
WORD = re.compile(r"(?<![.\w-])[A-Za-z_][\w-]*")
DEFINED = re.compile(
    r"""(?<=[{;])(--[\w-]+):(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)|\([^()]*\)|[^;}"'])*;?"""
)
ASKED = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Use:
    """What stands on the pages (elements; classes, ids, attributes as .x, #x and name=x), and the words of scripts."""

    marks: frozenset[str]
    words: frozenset[str]

    def has(self, selector: str) -> bool:
        """True where all that the selector names may be there."""
        while IN_PARENTHESES.search(selector):
            selector = IN_PARENTHESES.sub("", selector)
        return all(self._may_be(piece) for piece in PIECE.finditer(selector))

    def _may_be(self, piece: re.Match[str]) -> bool:
        if piece["kind"]:
            name = piece["name"].replace("\\", "")
            return piece["kind"] + name in self.marks or (name in self.words and not NEVER.fullmatch(name))
        if piece["attribute"]:
            return f"{piece['attribute']}={piece['value']}" in self.marks
        return not piece["element"] or piece["element"] in self.marks or piece["element"] in self.words


def use(pages: Iterable[str], scripts: Iterable[str]) -> Use:
    """What these pages and scripts use."""
    said = {*scripts}
    pieces: set[str] = set()  # what ends with a tag's >: the same on most pages
    for page in pages:
        said.update(INLINE.findall(page))
        pieces.update(page.split(">"))
    tags = {tag for piece in pieces for tag in TAG.findall(f"{piece}>")}
    marks = {mark for name, attributes in tags for mark in (name.lower(), *_marks(attributes))}
    return Use(frozenset(marks), frozenset(word for script in said for word in WORD.findall(script)))


def lean(sheet: str, used: Use) -> str:
    """The sheet without the rules that nothing uses."""
    return "".join(_kept(sheet, used))


def tight(page: str) -> str:
    """The page without the indents and empty lines between its tags; what is set as it was typed stays so."""
    pieces = AS_TYPED.split(page)
    return "".join(piece if number % 2 else _tight(piece) for number, piece in enumerate(pieces))


def _tight(piece: str) -> str:
    first, *others = piece.split("\n")
    if not others:
        return piece
    between = [line for one in others[:-1] if (line := one.strip())]
    return "\n".join([first.rstrip(), *between, others[-1].lstrip()])


def uncommented(source: str) -> str:
    """Our own script or sheet without indents and comments: those that begin a line, and // after two spaces."""
    for comment in (r"^[ \t]*/\*.*?\*/[ \t]*\n", r"(?-s:[ \t]{2,}// .*)$", r"^[ \t]+"):
        source = re.sub(comment, "", source, flags=re.DOTALL | re.MULTILINE)
    return source


def asked(sheets: Iterable[str]) -> set[str]:
    """The variables that the sheets ask for."""
    return {name for sheet in sheets for name in ASKED.findall(sheet)}


def without_variables(sheet: str, wanted: Collection[str]) -> str:
    """The sheet without the variables that are not wanted."""
    return DEFINED.sub(lambda found: found[0] if found[1] in wanted else "", sheet)


def _marks(attributes: str) -> Iterator[str]:
    for name, quoted in ATTRIBUTE.findall(attributes):
        value = quoted.strip("\"'")
        if name == "class":
            yield from (f".{one}" for one in value.split())
        elif name == "id":
            yield f"#{value}"
        elif name == "dir" or name.startswith("data-md-color-"):
            yield f"{name}={value}"


def _kept(sheet: str, used: Use) -> Iterator[str]:
    for head, body in _rules(sheet):
        selector = re.sub(r"/\*.*?\*/", "", head, flags=re.DOTALL).strip()
        if body is None:
            yield head
        elif selector.startswith(NESTED):
            inner = lean(body, used)
            yield f"{head}{{{inner}}}" if inner.strip() else ""
        elif selector.startswith("@"):
            yield f"{head}{{{body}}}"
        elif left := [one for one in COMMA.split(selector) if used.has(one)]:
            yield f"{','.join(left)}{{{body}}}"


def _rules(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of a sheet as what stands before its braces and between them; None for what has no braces."""
    depth, start, opened = 0, 0, 0
    for brace in BRACES.finditer(sheet):
        if brace["brace"] == "{":
            opened = brace.start() if depth == 0 else opened
            depth += 1
        elif brace["brace"] == "}":
            depth -= 1
            if depth == 0:
                yield from _split(sheet[start:opened], sheet[opened + 1 : brace.start()])
                start = brace.end()
    if sheet[start:].strip():
        yield sheet[start:], None


def _split(head: str, body: str) -> Iterator[tuple[str, str | None]]:
    """Puts what ends with ; before a rule, such as @charset, apart from it."""
    before, semicolon, own = head.rpartition(";")
    if semicolon:
        yield before + semicolon, None
    yield own, body
