"""The words of the glossary explained where a page first uses them: a button in the text, and what it opens.

For the screen alone: the paper is made and the search filled from the text before this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from html import escape

from kit import Kit, Page, Term

GLOSSARY = "glossary"
TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
NAME = re.compile(r"</?([a-z][a-z0-9]*)", re.IGNORECASE)
EMPTY = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
# Where a button would disturb, or stand within something that is itself pressed.
CLOSED_TAGS = frozenset({"a", "button", "caption", "code", "h1", "h2", "h3", "h4", "label", "summary", "sup", "th"})
CLOSED = re.compile(
    r'class="[^"]*\b(keypoints|easy|scenario|questions|form|write|admonition-title|kit-film|kit-field|kit-glossary|kit-agenda)\b'
)
OTHER_LANGUAGE = re.compile(r'\blang="')
# Simple inflection of what a word begins with: all of it, or in Swedish all but its last a or e (muta, mutor).
ENDINGS: Mapping[str, str] = {
    "sv": "(?:(?:en|et|n|t|er|ar|or|r|na|erna|arna|orna)?s?)",
    "en": "(?:s|es|’s|s’)?",
}
VOWEL_ENDINGS = "(?:(?:a|an|ar|arna|e|en|er|erna|n|na|or|orna)s?)"
# Shorter English words have everyday meanings beside that of the glossary: will, report, hold.
LEAST = {"sv": 3, "en": 8}

# A button may part from what stands next to it; signs and numbers of sources may not.
TOGETHER = re.compile(
    r'(?P<before>[(”"‘]?)<button class="kit-term".*?</button><span class="kit-explained".*?</span>'
    r'(?P<after>[.,;:!?)”"’]*(?:<sup class="kit-cite"[^>]*>.*?</sup>)*[.,;:!?)”"’]*)'
)
SEAM = "\0"  # between two runs of text that stand apart on the page
SENTENCE_END = re.compile(rf"(?:^|{SEAM}|[.!?:”’–]\s)\s*$")


def explained(kit: Kit, page: Page, lang: str, html: str) -> str:
    """The text with each term marked where it first stands; headings, links, stories and key points are left alone."""
    if page.path == GLOSSARY:
        return html
    pieces = list(_pieces(html))
    text = SEAM.join(piece for piece, is_open in pieces if is_open)
    runs = iter(_marked(kit, page, lang, text).split(SEAM))
    return TOGETHER.sub(_held, "".join(next(runs) if is_open else piece for piece, is_open in pieces))


def _held(found: re.Match[str]) -> str:
    """A term and the signs beside it, on one line."""
    has_signs = found["before"] or found["after"]
    return f'<span class="kit-hold">{found[0]}</span>' if has_signs else found[0]


def _marked(kit: Kit, page: Page, lang: str, text: str) -> str:
    """A text with its terms marked, once each; where two begin at one place, the longer."""
    places = [(match, term) for term in kit.terms.values() for match in _places(term, lang, text)]
    places.sort(key=lambda place: (place[0].start(), -len(place[0][0])))
    done, end = "", 0
    marked: set[str] = set()
    for match, term in places:
        if term.id not in marked and match.start() >= end:
            done += text[end : match.start()] + _button(kit, page, lang, term, match[0])
            end = match.end()
            marked.add(term.id)
    return done + text[end:]


def _places(term: Term, lang: str, text: str) -> Iterator[re.Match[str]]:
    """Where a term stands, in order; a capital within a sentence begins a name, such as Institutet Mot Mutor."""
    begun = [beginning for beginning in _beginnings(term.names[lang]) if beginning in text]
    pattern = _pattern(term, lang) if begun else None
    if not pattern:
        return
    is_word = term.names[lang][0].islower()
    for start in sorted({start for beginning in begun for start in _starts(text, beginning)}):
        found = pattern.match(text, start)
        if found and (not (is_word and found[0][0].isupper()) or SENTENCE_END.search(text[max(0, start - 20) : start])):
            yield found


def _starts(text: str, beginning: str) -> Iterator[int]:
    """Where these letters stand: many times sooner found than a pattern."""
    start = text.find(beginning)
    while start >= 0:
        yield start
        start = text.find(beginning, start + 1)


def _pattern(term: Term, lang: str) -> re.Pattern[str] | None:
    return _compiled(term.names[lang], lang)


@cache
def _compiled(name: str, lang: str) -> re.Pattern[str] | None:
    """What finds a name such as `tender, bid` or `APT (arbetsplatsträff)` and its inflections; None if nothing can."""
    forms = [form for one in _names(name) if (form := _form(one, lang))]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])") if forms else None


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    """The letters, one at least less than a word, that a place where the name is found begins with."""
    words = [one.split()[0][:-1] for one in _names(name)]
    return tuple({first + word[1:] for word in words for first in (word[:1], word[:1].upper())})


def _names(name: str) -> list[str]:
    """The names that one entry gives: without what explains them, and without the article."""
    plain = re.sub(r"\(.*?\)|^the ", "", name)
    return [one.strip() for one in plain.split(",") if one.strip()]


def _form(name: str, lang: str) -> str:
    if name.isupper():
        return rf"{re.escape(name)}(?::?s)?"
    if len(name) < LEAST[lang] and " " not in name:
        return ""
    trimmed = lang == "sv" and len(name) > 3 and name[-1] in "ae"
    stem, endings = (name[:-1], VOWEL_ENDINGS) if trimmed else (name, ENDINGS[lang])
    first = f"[{name[0].upper()}{name[0]}]" if name[0].islower() else re.escape(name[0])
    return first + re.escape(stem[1:]).replace(r"\ ", r"\s") + endings


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a body, tags and text; True for text that may be marked."""
    closed: list[bool] = []  # of each open element: whether it, or one around it, is closed to marks
    for piece in TAG.split(html):
        if not piece.startswith("<"):
            yield piece, bool(piece.strip()) and not (closed and closed[-1])
            continue
        yield piece, False
        if piece.startswith("</"):
            closed = closed[:-1]
        elif (own := _closes(piece)) is not None:
            closed.append(own or bool(closed and closed[-1]))


@lru_cache(4096)
def _closes(tag: str) -> bool | None:
    """Whether an element that begins so is closed to marks; None for what holds nothing, such as a comment."""
    name = NAME.match(tag)
    if not name or name[1].lower() in EMPTY or tag.endswith("/>"):
        return None
    return bool(name[1].lower() in CLOSED_TAGS or CLOSED.search(tag) or OTHER_LANGUAGE.search(tag))


def _button(kit: Kit, page: Page, lang: str, term: Term, word: str) -> str:
    """The word as a button, and the explanation that it opens, with the way to the glossary."""
    up = "../" * page.url(lang).count("/")
    link = ""
    if GLOSSARY in kit.pages:
        address = f"{up}{kit.pages[GLOSSARY].url(lang)}#term-{term.id}"
        link = f' <a href="{address}">{escape(kit.word(lang, "site-term-more"))}</a>'
    return (
        f'<button class="kit-term" type="button" popovertarget="explained-{term.id}">{word}</button>'
        f'<span class="kit-explained" id="explained-{term.id}" popover>'
        f"<strong>{escape(term.names[lang])}</strong> {escape(term.text[lang])}{link}</span>"
    )
