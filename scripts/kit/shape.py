"""The shapes that a value in front matter or in a data file may have: what fits, and what to write instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kit import LANGUAGES
from kit.located import Located, quoted, shown

Test = Callable[[Located], bool]
Mend = Callable[[Located], str | None]


@dataclass(frozen=True, slots=True)
class Shape:
    """`expected` ends the sentence "expected …"; `example` is a value to copy.

    `misfit` gives the part that does not fit, None if all does; `mend` the value that the author seems to mean.
    """

    expected: str
    example: str
    misfit: Callable[[Located], Located | None]
    mend: Mend = lambda at: None


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value of the wrong shape: where, what was found and expected, what to write."""

    line: int
    message: str
    repair: str


def misfit(name: str, at: Located, shape: Shape) -> Misfit | None:
    """What is wrong with the value of the key `name`; None if it has the shape."""
    wrong = shape.misfit(at)
    if wrong is None:
        return None
    message = f"{name}: expected {shape.expected}, got {shown(wrong)}"
    return Misfit(wrong.line, message, f"write: {name}: {shape.mend(at) or shape.example}")


def nearest(word: str, words: Sequence[str]) -> str | None:
    """The one of `words` that `word` most likely was meant to be."""
    return next(iter(difflib.get_close_matches(word, words, n=1, cutoff=0.5)), None)


def _one(expected: str, example: str, fits: Test, mend: Mend = lambda at: None) -> Shape:
    return Shape(expected, example, lambda at: None if fits(at) else at, mend)


def _is_text(at: Located) -> bool:
    return isinstance(at.value, str) and at.value.strip() != ""


def _is_whole_number(at: Located) -> bool:
    return isinstance(at.value, int) and not isinstance(at.value, bool) and at.value > 0


def _is_day(at: Located) -> bool:
    return isinstance(at.value, date) and not isinstance(at.value, datetime)


def _is_stamp(at: Located) -> bool:
    form = re.fullmatch(r"(\d{4}-\d\d-\d\d) [0-9a-f]{12}", at.raw)
    try:
        return bool(form and date.fromisoformat(form[1]))
    except ValueError:
        return False  # the 30th of February


def _digits(at: Located) -> str | None:
    found = re.search(r"[1-9]\d*", at.raw)
    return found[0] if found else None


def _slug(at: Located) -> str:
    return re.sub(r"[^a-z0-9]+", "-", at.raw.lower()).strip("-")


def pattern(regex: str, expected: str, example: str, mend: Mend | None = None) -> Shape:
    """Text of a certain form."""
    form = re.compile(regex)

    def in_quotes(at: Located) -> str | None:
        return quoted(at.raw) if form.fullmatch(at.raw) else None

    return _one(expected, example, lambda at: _is_text(at) and bool(form.fullmatch(at.value)), mend or in_quotes)


TEXT = _one("text", '"…"', _is_text, lambda at: quoted(at.raw) if at.raw else None)
WHOLE_NUMBER = _one("a whole number", "15", _is_whole_number, _digits)
DAY = _one("a date", "2026-11-21", _is_day)
LATER_DAY = _one("a date", "2027-11-21", _is_day)
STAMP = _one("a date and a checksum", "2026-11-21 0f3a9c2e81d4", _is_stamp)
YES_OR_NO = _one("true or false", "true", lambda at: isinstance(at.value, bool))
LENGTH = pattern(r"\d+:\d\d|\d+ min", "minutes and seconds in quotes, or '20 min'", '"3:58"')
SLUG = pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "small letters, figures and dashes", "our-own-words-2024", _slug)
ADDRESS = pattern(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", "an address that begins with https://", "https://…")


def one_of(words: Sequence[str]) -> Shape:
    """One of some words."""
    expected = f"one of {', '.join(words)}"
    return _one(expected, words[0], lambda at: at.value in words, lambda at: nearest(at.raw, words))


def words_of(words: Sequence[str]) -> Shape:
    """A list of some words, each once."""

    def misfit(at: Located) -> Located | None:
        if not isinstance(at.value, list) or not at.value:
            return at
        return next((item for number, item in enumerate(at.children.values())
                     if item.value not in words or item.value in at.value[:number]), None)  # fmt: skip

    def mend(at: Located) -> str | None:
        raws = [child.raw for child in at.children.values()] or re.split(r"[,\s]+", at.raw)
        near = dict.fromkeys(found for raw in raws if (found := nearest(raw, words)))
        return f"[{', '.join(near)}]" if near else None

    return Shape(f"a list of words from {', '.join(words)}, each once", f"[{words[0]}]", misfit, mend)


def list_of(item: Shape, example: str) -> Shape:
    """A list, not empty, of items of one shape."""

    def misfit(at: Located) -> Located | None:
        return _first(item, at.children.values()) if isinstance(at.value, list) and at.value else at

    return Shape(f"a list in which each item is {item.expected}", example, misfit)


def in_each_language(item: Shape) -> Shape:
    """A map of every language to a shape."""

    def misfit(at: Located) -> Located | None:
        is_whole = isinstance(at.value, dict) and set(at.value) == set(LANGUAGES)
        return _first(item, at.children.values()) if is_whole else at

    example = "{" + ", ".join(f"{lang}: {item.example}" for lang in LANGUAGES) + "}"

    def mend(at: Located) -> str | None:
        kept = {lang: at.children[lang].raw for lang in LANGUAGES if lang in at.children and at.children[lang].raw}
        given = (f"{lang}: {quoted(kept[lang]) if lang in kept else item.example}" for lang in LANGUAGES)
        return f"{{{', '.join(given)}}}" if kept else None

    return Shape(f"{' and '.join(LANGUAGES)}, each with {item.expected}", example, misfit, mend)


def _first(item: Shape, values: Iterable[Located]) -> Located | None:
    return next((found for value in values if (found := item.misfit(value))), None)


def _is_pair(at: Located) -> Located | None:
    fits = isinstance(at.value, dict) and len(at.value) == 1
    return _first(WHOLE_NUMBER, at.children.values()) if fits else at


def _is_texts(at: Located) -> Located | None:
    return _first(TEXT, at.children.values()) if isinstance(at.value, dict) and at.value else at


PAIR = Shape("a step and its minutes", "opening: 2", _is_pair)
TEXTS = Shape("a map of words to texts", '{opening: "…"}', _is_texts)
