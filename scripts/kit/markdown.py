"""The kit's own Markdown made plain: ids, block titles, citations, fields and macros become what any renderer knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from kit import BLOCKS, Kit, Text

CITATION = re.compile(r"`[^`]*`|[ \u00a0]?\[@([a-z0-9-]+)\]")  # what stands in code is no citation
CITED = re.compile("\ue000([a-z0-9-]+)\ue001")  # a citation in plain text: signs of no meaning, left alone by Markdown
MACRO = re.compile(r"^\[\[([a-z-]+)(?: ([a-z0-9-]+))?\]\]\s*$")
BLOCK = re.compile(r"^(?P<indent> *)(?P<marker>!!!|\?\?\?\+?) (?P<type>[a-z]+) *$")
FIELD = re.compile(
    r"^(?P<lead> *[-*] )\[(?P<kind>text|date|tick|lines|choice|table)(?::(?P<size>[^\]]*))?\] (?P<label>.+)$"
)
UNTITLED = ("scenario", "questions")  # the heading above them says what they are
FENCE = re.compile(r"^ *(```|~~~)")
PLACEHOLDER = re.compile(r'<div data-kit-macro="([a-z-]+)" data-argument="([a-z0-9-]*)"></div>')


def cited(text: Text) -> tuple[str, ...]:
    """The ids of the sources that a text cites, each once, in order of first use."""
    return _cited(text.body)


@lru_cache(512)
def _cited(body: str) -> tuple[str, ...]:
    found = (match[1] for line in _prose(body) if "[@" in line for match in CITATION.finditer(line) if match[1])
    return tuple(dict.fromkeys(found))


def plain(text: Text, kit: Kit) -> str:
    """The body as standard Markdown of Python-Markdown and pymdown-extensions, one line for each line of the source.

    Citations are marks only, which `raised` makes into HTML: Markdown would take its time over their tags.
    """
    ids = {heading.line - text.body_line: heading.id for heading in text.headings}

    def rewrite(index: int, line: str) -> str:
        if index in ids:
            return f"{line.rstrip()} {{#{ids[index]}}}" if "{#" not in line else line
        if match := BLOCK.match(line):
            return _titled(match, text.lang, kit)
        if match := MACRO.match(line):
            return f'<div data-kit-macro="{match[1]}" data-argument="{match[2] or ""}"></div>'
        if match := FIELD.match(line):
            return match["lead"] + _field(match)
        return CITATION.sub(lambda m: f"\ue000{m[1]}\ue001" if m[1] else m[0], line)

    return "\n".join(line if fenced else rewrite(index, line) for index, (line, fenced) in enumerate(_lines(text.body)))


def raised(html: str, text: Text, kit: Kit) -> str:
    """The HTML of a `plain` body with each citation as a raised number, in order of first use."""
    numbers = {source: number for number, source in enumerate(cited(text), 1)}
    return CITED.sub(lambda mark: _citation(mark[1], numbers[mark[1]], text.lang, kit), html)


def _titled(match: re.Match[str], lang: str, kit: Kit) -> str:
    """An admonition's first line with the title that its type has in this language; "" says that it has none."""
    if match["type"] not in BLOCKS:
        return match[0]
    title = "" if match["type"] in UNTITLED else kit.word(lang, f"block-{match['type']}")
    return f'{match[0].rstrip()} "{title}"'


def _citation(source: str, number: int, lang: str, kit: Kit) -> str:
    """A raised number that leads to the page's list of sources; joined to the word before it."""
    label = escape(kit.word(lang, "citation", number=number))
    link = f'<a href="#source-{source}" aria-label="{label}">{number}</a>'
    return f'<sup class="kit-cite" data-source="{source}">{link}</sup>'


def _field(match: re.Match[str]) -> str:
    """A form's field: its kind and size as data, its label as text."""
    kind, size, label = match["kind"], (match["size"] or "").strip(), match["label"].strip()
    options = label if kind == "table" else size if kind == "choice" else ""
    data = {"kind": kind, "size": "" if kind == "choice" else size, "options": _bar_list(options)}
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items() if value)
    shown = label.replace("|", "·") if kind == "table" else label
    return f'<span class="kit-field"{attributes}>{escape(shown, quote=False)}</span>'


def _bar_list(options: str) -> str:
    """'Ja | Nej' → 'Ja|Nej'."""
    return "|".join(option.strip() for option in options.split("|")) if options else ""


def _prose(body: str) -> Iterator[str]:
    return (line for line, fenced in _lines(body) if not fenced)


def _lines(body: str) -> Iterator[tuple[str, bool]]:
    """Each line of a body, and whether it belongs to a fenced block of code."""
    inside = False
    for line in body.split("\n"):
        is_fence = bool(FENCE.match(line))
        yield line, inside or is_fence
        inside ^= is_fence
