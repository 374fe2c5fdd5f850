"""Words that people type and the kit's words for them: docs/_data/synonyms.yml and the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kit import LANGUAGES, Term
from kit.located import LOADER
from search.section import Section

FILE = "docs/_data/synonyms.yml"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words for searching.

    `synonyms` everyday word or phrase → kit words; `pages` what people type who want a page, by its path; `kinds` and
    `audiences` further words for a page's kind and readers; `asks` how one asks what a word means; `stop` words that
    say nothing about the subject.
    """

    synonyms: Mapping[str, tuple[str, ...]]
    pages: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    audiences: Mapping[str, str]
    asks: tuple[str, ...]
    stop: str


def load(root: Path, terms: Iterable[Term] = ()) -> dict[str, Lexicon]:
    """The lexicon of each language, from the project's `root`; `terms` lead there from the other language."""
    data = yaml.load((root / FILE).read_text(encoding="utf-8"), LOADER)
    terms = tuple(terms)
    return {
        lang: Lexicon(
            synonyms=_joined(_foreign(terms, lang), data["synonyms"][lang] or {}),
            pages={path: _phrases(typed[lang]) for path, typed in data["pages"].items()},
            kinds={kind: words[lang] for kind, words in data["kinds"].items()},
            audiences={who: words[lang] for who, words in data["audiences"].items()},
            asks=_phrases(data["asks"][lang]),
            stop=data["stop"][lang],
        )
        for lang in LANGUAGES
    }


def astray(lexicon: Lexicon, found: Iterable[Section]) -> list[str]:
    """Synonyms that lead nowhere: "word → kit word" for each kit word that no section has."""
    known = {word for s in found for text in (s.title, s.text, s.summary, s.key) for word in _words(text)}
    beginnings = {word[:size] for word in known for size in range(min(3, len(word)), len(word) + 1)}
    silent = set(_words(lexicon.stop))
    return [
        f"{word} → {target}"
        for word, targets in lexicon.synonyms.items()
        for target in targets
        if not all(part in silent or _stub(part) in beginnings for part in _words(target))
    ]


def _foreign(terms: Iterable[Term], lang: str) -> dict[str, tuple[str, ...]]:
    """What the glossary calls it in the other language → its names in this one."""
    table: dict[str, tuple[str, ...]] = {}
    for term in terms:
        own = _names(term.names[lang])
        for other in LANGUAGES:
            for name in _names(term.names[other]):
                if other != lang and name not in own:
                    table[name] = (*table.get(name, ()), *own)
    return table


def _joined(table: Mapping[str, tuple[str, ...]], own: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Both tables in one: a word leads to what either says."""
    return {**table, **{word: (*table.get(word, ()), *to) for word, to in own.items()}}


def _phrases(typed: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in typed.split(",") if phrase.strip())


def _names(name: str) -> tuple[str, ...]:
    """ "report, notification" and "APT (arbetsplatsträff)" are two names each."""
    return tuple(part.strip().lower() for part in re.split(r"[,()]", name) if part.strip())


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _stub(word: str) -> str:
    """The beginning of a word that its inflected forms share."""
    return word[: max(3, len(word) - 2)]
