"""The neutral tree's blocks → calls of the kit's Typst vocabulary (design/kit.typ)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil

from lxml.html import HtmlElement

from press.beside import clearance
from press.blocks import aside, fields, film
from press.inline import inline, no_form, run
from press.paper import agenda
from press.syntax import Code, call, join
from press.tree import nodes, words
from press.writer import Writer

NARROW = 9  # a column of cells this short takes just its own width
LONG = 15  # a heading with a longer word may be hyphenated
FITS = 10  # letters: a word no longer than this has room in any column of a table
LINE = 60  # letters on a line of a booklet
WIDE = 2.4  # what such a word takes of a table's width, a letter; others 1.7


def flow(w: Writer, element: HtmlElement) -> list[Code]:
    """The element's content as blocks; words that stand between blocks become paragraphs."""
    blocks: list[Code] = []
    loose: list[str | HtmlElement] = []

    def settle() -> None:
        if (code := run(w, loose)) != join([]):
            blocks.append(code if element.tag in {"li", "td", "dd"} else call("par", code))
        loose.clear()

    for node in nodes(element):
        write = None if isinstance(node, str) else BLOCK.get(node.tag)
        if write is None or isinstance(node, str):
            loose.append(node)
        else:
            settle()
            blocks += write(w, node)
    settle()
    return blocks


def body(w: Writer, element: HtmlElement) -> Code:
    """The element's content as one piece."""
    return join(flow(w, element))


def weights(rows: list[list[str]]) -> list[Code]:
    """Column widths that fill the measure: short columns their own width, others by their longest cell and word."""
    columns = [[row[n] for row in rows if n < len(row)] for n in range(max(map(len, rows)))]
    longest = [max(map(len, cells)) for cells in columns]
    word = [max((len(part) for cell in cells for part in cell.split(" ")), default=0) for cells in columns]
    if all(size <= NARROW for size in longest):
        return [Code("1fr")] * len(columns)
    return [
        Code("auto")
        if size <= NARROW
        else Code(f"{max(14, round(part * (WIDE if part > LONG else 1.7)), min(size, 46))}fr")
        for size, part in zip(longest, word, strict=True)
    ]


def _paragraph(w: Writer, element: HtmlElement) -> list[Code]:
    code = inline(w, element)
    if code == join([]):
        return []
    lang = element.get("lang")
    return [call("text", call("par", code), lang=lang) if lang else call("par", code)]


def _heading(w: Writer, element: HtmlElement) -> list[Code]:
    anchor = element.get("id")
    label = w.label(anchor) if anchor else None
    long = _has_longer(element, LONG)
    lower = clearance(element) if w.beside and element.tag == "h2" else 0
    more: dict[str, object] = {"lower": Code(f"{lower}mm")} if lower else {}
    before = element.getprevious()
    if w.beside and element.tag == "h3" and before is not None and before.tag == "h2":
        more["level-with"] = True
    return [call("head", int(element.tag[1]) + w.below, inline(w, element), label=label, long=long, **more)]


def _list(w: Writer, element: HtmlElement) -> list[Code]:
    items = element.findall("li")
    if any(item.find(".//field") is not None for item in items):
        return fields(w, items)
    if any(item.get("task") is not None for item in items):
        return [call("checklist", *[body(w, item) for item in items])]
    if element.tag == "ol":
        return [call("numbered", *[body(w, item) for item in items], start=int(element.get("start", "1")))]
    return [call("bullets", *[body(w, item) for item in items])]


def _terms(w: Writer, element: HtmlElement) -> list[Code]:
    items: list[Code] = []
    term = Code("{}")
    for part in element.iter("dt", "dd"):
        if part.tag == "dt":
            term = inline(w, part)
        else:
            items.append(call("terms.item", term, body(w, part)))
    return [call("terms", *items)]


def _table(w: Writer, element: HtmlElement) -> list[Code]:
    heads = element.findall(".//thead//th")
    rows = [row.findall("td") + row.findall("th") for row in element.findall(".//tbody/tr")]
    said = [[words(cell) for cell in row] for row in [heads, *rows]]
    return [
        call(
            "data-table",
            weights(said),
            [Code(head.get("align") or "left") for head in heads],
            [_cell(head, inline(w, head)) for head in heads],
            *[[_cell(cell, body(w, cell)) for cell in row] for row in rows],
            **({"whole": True} if _lines(said) <= w.whole else {}),
        )
    ]


def _cell(element: HtmlElement, code: Code) -> Code:
    """A cell's content, hyphenated only where it holds a word that may be wider than its column."""
    return call("text", code, hyphenate=True) if _has_longer(element, FITS) else code


def _has_longer(element: HtmlElement, letters: int) -> bool:
    """True where a word has more letters than this."""
    return any(len(word) > letters for word in words(element).split())


def _lines(rows: list[list[str]]) -> int:
    """About how many lines a table takes in a booklet, rather too many: as if all its columns were as wide."""
    return sum(ceil(max(map(len, row)) * len(row) / LINE) for row in rows)


def _unknown(w: Writer, element: HtmlElement) -> list[Code]:
    return [no_form(w, element)]


BLOCK: Mapping[str, Callable[[Writer, HtmlElement], list[Code]]] = {
    "p": _paragraph,
    "h2": _heading,
    "h3": _heading,
    "ul": _list,
    "ol": _list,
    "dl": _terms,
    "table": _table,
    "aside": lambda w, element: aside(w, element, flow),
    "film": film,
    "agenda": lambda w, element: [agenda(w)],
    "blockquote": lambda w, element: [call("pull", body(w, element))],
    "div": flow,
    "section": flow,
    "hr": lambda w, element: [],
    "img": _unknown,
    "pre": lambda w, element: [call("listing", "".join(element.itertext()).strip("\n"))],
    "h1": _unknown,
    "h4": _unknown,
    "figure": _unknown,
}
