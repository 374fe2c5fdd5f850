"""The words of the glossary explained where a page first uses them: a button in the text, and what it opens.

For the screen alone: the paper is made and the search filled from the text before this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
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
SENTENCE = re.compile(r"(?:^|[.!?:”’–]\s)\s*$")


def explained(kit: Kit, page: Page, lang: str, html: str) -> str:
    """The text with each term marked where it first stands; headings, links, stories and key points are left alone."""
    if page.path == GLOSSARY:
        return html
    waiting = {term.id: term for term in kit.terms.values() if _pattern(term, lang)}

    def button(term: Term, word: str) -> str:
        del waiting[term.id]
        return _button(kit, page, lang, term, word)

    pieces = _pieces(html)
    made = "".join(_marked(piece, waiting, lang, button) if is_open else piece for piece, is_open in pieces)
    return TOGETHER.sub(_held, made)


def _held(found: re.Match[str]) -> str:
    """A term and the signs beside it, on one line."""
    has_signs = found["before"] or found["after"]
    return f'<span class="kit-hold">{found[0]}</span>' if has_signs else found[0]


def _marked(text: str, waiting: Mapping[str, Term], lang: str, button: Callable[[Term, str], str]) -> str:
    """A run of text with its terms marked; where two begin at one place, the longer."""
    done = ""
    while found := _first(text, waiting, lang):
        match, term = found
        done += text[: match.start()] + button(term, match[0])
        text = text[match.end() :]
    return done + text


def _first(text: str, waiting: Mapping[str, Term], lang: str) -> tuple[re.Match[str], Term] | None:
    small = text.lower()
    likely = (term for term in waiting.values() if any(needle in small for needle in _needles(term.names[lang])))
    found = [(match, term) for term in likely if (match := _search(term, lang, text))]
    return min(found, key=lambda pair: (pair[0].start(), -len(pair[0][0])), default=None)


def _search(term: Term, lang: str, text: str) -> re.Match[str] | None:
    """The first place of a term; a capital within a sentence begins a name, such as Institutet Mot Mutor."""
    pattern = _pattern(term, lang)
    found = pattern.finditer(text) if pattern else ()
    is_word = term.names[lang][0].islower()
    return next((m for m in found if not (is_word and m[0][0].isupper()) or SENTENCE.search(text[: m.start()])), None)


def _pattern(term: Term, lang: str) -> re.Pattern[str] | None:
    return _compiled(term.names[lang], lang)


@cache
def _compiled(name: str, lang: str) -> re.Pattern[str] | None:
    """What finds a name such as `tender, bid` or `APT (arbetsplatsträff)` and its inflections; None if nothing can."""
    forms = [form for one in _names(name) if (form := _form(one, lang))]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])") if forms else None


@cache
def _needles(name: str) -> tuple[str, ...]:
    """What stands, in small letters, in any text that a name is found in: sooner looked for than the name itself."""
    return tuple(one.split()[0].lower()[:-1] for one in _names(name))


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
        name = NAME.match(piece)
        if not name:
            yield piece, bool(piece.strip()) and not piece.startswith("<") and not (closed and closed[-1])
            continue
        yield piece, False
        if piece.startswith("</"):
            closed = closed[:-1]
        elif name[1].lower() not in EMPTY and not piece.endswith("/>"):
            own = name[1].lower() in CLOSED_TAGS or CLOSED.search(piece) or OTHER_LANGUAGE.search(piece)
            closed.append(bool(own) or bool(closed and closed[-1]))


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
