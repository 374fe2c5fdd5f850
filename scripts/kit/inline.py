"""What stands inside a line of prose: links, images, citations; and the prose without its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CODE = re.compile(r"(`+).+?\1", re.DOTALL)
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)\s]*)(?:\s+\"[^\"]*\")?\)")
LINK = re.compile(r"(?<!!)\[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^)\s]*)(?:\s+\"[^\"]*\")?\)")
CITATION = re.compile(r"\[@(?P<id>[^\]]*)\]")
ATTRIBUTES = re.compile(r"\{:?(?P<list>[^{}\n]*)\}")
HEADING_ID = re.compile(r"\{:?\s*#(?P<id>[\w-]+)\s*\}\s*$")
MARKED = re.compile(r"(?P<sign>\*{1,3})(?P<words>[^*]+)(?P=sign)\{:?\s*lang=[\w-]+\s*\}")
EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`")


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its words as written, where it leads, and its line in the file."""

    text: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: the words that stand for it, its file, and its line."""

    alt: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Citation:
    """The id of a source as written, and its line."""

    id: str
    line: int


def without_code(text: str) -> str:
    """The text with code blanked out, every character in its place."""
    return CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text) if "`" in text else text


def links(text: str, line: int) -> Iterator[Link]:
    """The links of a passage whose first line is `line`."""
    prose = without_code(text)
    for match in LINK.finditer(prose):
        yield Link(match["text"], match["target"], _line(prose, match, line))


def images(text: str, line: int) -> Iterator[Image]:
    """The images of a passage whose first line is `line`."""
    prose = without_code(text)
    for match in IMAGE.finditer(prose):
        yield Image(match["alt"], match["target"], _line(prose, match, line))


def citations(text: str, line: int) -> Iterator[Citation]:
    """The citations of a passage whose first line is `line`."""
    prose = without_code(text)
    for match in CITATION.finditer(prose):
        yield Citation(match["id"], _line(prose, match, line))


def words(text: str) -> str:
    """The text as it is read: no signs, no citations, links as their words."""
    if "[" in text:
        text = IMAGE.sub(lambda match: match["alt"], CITATION.sub("", text))
        text = LINK.sub(lambda match: match["text"], text)
    return " ".join(EMPHASIS.sub("", ATTRIBUTES.sub("", text)).split())


def _line(text: str, match: re.Match[str], first: int) -> int:
    return first + text.count("\n", 0, match.start())
