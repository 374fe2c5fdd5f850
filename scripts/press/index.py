"""The handbook's index: where the glossary's words are met, once a chapter and in no more than a few of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import html as markup
from lxml.html import HtmlElement

from kit import Kit, Term, alphabet
from press.syntax import Code, call
from press.tree import words

PLACES = "p", "li", "dd", "td"
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
MOST_PLACES = 6
EXPLAINED = 100  # an explanation weighs more than any number of mentions
APART = re.compile(r"\s*\([^)]*\)|^the ")  # of a name: what explains it, and the article
# What may be added to the last sounds of a word, so that "gåva" finds "gåvorna" and "bribe" finds "bribes".
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "sv": ("", "s", "n", "ns", "en", "ens", "et", "ets", "t", "ts", "ar", "arna", "er", "erna", "r", "rna", "or",
           "orna", "na", "a", "an", "e"),
    "en": ("", "s", "es", "’s", "s’"),
}  # fmt: skip


@dataclass(frozen=True)
class Seeker:
    """Knows the words of one language that are in the index, by the beginning of their first word."""

    lang: str
    forms: Mapping[str, list[tuple[tuple[str, ...], str]]]

    def found(self, text: str) -> Iterator[str]:
        """The ids of the terms met in a text."""
        heard = WORD.findall(text.lower())
        for number, word in enumerate(heard):
            for form, term in self.forms.get(word[:3], ()):
                if all(map(self._is, heard[number : number + len(form)], form)) and number + len(form) <= len(heard):
                    yield term

    def _is(self, heard: str, sought: str) -> bool:
        """True where a word is the sought one, or an inflected form of it."""
        stem = sought[:-1] if self.lang == "sv" and sought[-1] in "ae" and len(sought) > 3 else sought
        return heard == sought or (heard.startswith(stem) and heard[len(stem) :] in ENDINGS[self.lang])


def seeker(kit: Kit, lang: str) -> Seeker:
    """What looks for the kit's terms in one language."""
    forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for term in kit.terms.values():
        for form in term.forms.get(lang) or _names(term, lang):
            spelled = tuple(WORD.findall(form.lower()))
            forms.setdefault(spelled[0][:3], []).append((spelled, term.id))
    return Seeker(lang, forms)


def mark(chapters: Iterable[HtmlElement], sought: Seeker) -> None:
    """Marks the terms where the index leads: at the first place of a chapter, where it is explained or else met.

    Of a common term, only in the chapters that speak of it the most.
    """
    met: dict[str, list[tuple[int, HtmlElement]]] = {}
    for chapter in chapters:
        for term, (times, element) in _met(chapter, sought).items():
            met.setdefault(term, []).append((times, element))
    for term, places in met.items():
        for _, element in sorted(places, key=lambda place: -place[0])[:MOST_PLACES]:
            _mark(element, term)


def index(kit: Kit, lang: str, title: str) -> Code:
    """The index itself: every term in the language's order. Typst knows the pages, and leaves out what is not met."""
    entries = sorted(
        ((term.names[lang], term.id) for term in kit.terms.values()), key=lambda entry: alphabet.place(entry[0])
    )
    return call("word-index", title, [list(entry) for entry in entries])


def _names(term: Term, lang: str) -> list[str]:
    return [name for part in term.names[lang].split(",") if (name := APART.sub("", part.strip()))]


def _met(chapter: HtmlElement, sought: Seeker) -> dict[str, tuple[int, HtmlElement]]:
    """Each term of a chapter: how often it is met, and where first."""
    first: dict[str, HtmlElement] = {}
    times: Counter[str] = Counter()
    for element in (*chapter.iter("dt"), *chapter.iter(*PLACES)):
        if element.find("p") is None and element.find(".//li") is None:
            for term in sought.found(words(element)):
                first.setdefault(term, element)
                times[term] += EXPLAINED if element.tag == "dt" else 1
    return {term: (times[term], element) for term, element in first.items()}


def _mark(element: HtmlElement, term: str) -> None:
    mark = markup.Element("met", term=term)
    mark.tail, element.text = (element.text or "").lstrip(), None  # a space after a mark would be seen
    element.insert(0, mark)
