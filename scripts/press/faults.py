"""What can go wrong on paper, as problems an author can mend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kit import Kit, Problem
from press import fontfile
from press.compile import TOO_LONG
from press.writer import line_of

LINE = 5  # mm: what a line of the smallest type takes, rounded up
WORDS = re.compile(r'"((?:[^"\\]|\\.)*)"')


class PressError(Exception):
    """Paper that cannot be made. `problems` says where, what and how to mend it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(dict.fromkeys(problems))
        super().__init__("\n".join(map(str, self.problems)))


def unprintable(kit: Kit, lang: str, page: str, source: str) -> Iterator[Problem]:
    """The sentences of a Typst source with a sign that our fonts lack."""
    known = fontfile.signs()
    if set(source) <= known:
        return
    for found in WORDS.finditer(source):
        words = found.group(1)
        for sign in sorted(set(words) - known):
            file, line = _where(kit, lang, page, words)
            message = f"the fonts have no sign {sign!r} (U+{ord(sign):04X}), in: {words[:80]}"
            yield Problem(file, line, "print-sign", message, "write it in words, or use a sign of the Latin alphabet")


def from_typst(file: str, message: str, paper: str = "") -> Problem:
    """What Typst said, as a problem of a page's file. `paper`: its product and for whom it is."""
    if TOO_LONG in message:
        heading, over, line, *pages = message.partition(TOO_LONG)[2].rstrip('"').split("|")
        if pages:
            return _one_page_more(file, f"“{heading}” ({paper})", int(over), int(line), int(pages[0]))
        what = f"“{heading}” is {over} mm too long for its place on paper"
        return Problem(
            file, int(line), "print-overflow", what, "shorten its text, or move some of it to another heading"
        )
    return Problem(file, 1, "print-typst", f"paper cannot be made: {message}", "mend the text that the message names")


def _one_page_more(file: str, what: str, over: int, line: int, most: int) -> Problem:
    message = f"{what} runs over to page {most + 1}: {over} mm too long, even in the smallest type"
    rows = -(-over // LINE)
    repair = f"take away about {rows} line{'s' if rows > 1 else ''} of text as printed, or a source"
    return Problem(file, line, "print-pages", message, repair)


def _where(kit: Kit, lang: str, page: str, words: str) -> tuple[str, int]:
    """The file and line where words stand: the page itself first, then any other."""
    texts = [kit.pages[path].texts[lang] for path in (page, *kit.pages)]
    for text in texts:
        if (line := line_of(text, words)) > text.body_line or text.body.startswith(words[:24]):
            return text.file, line
    return texts[0].file, 1
