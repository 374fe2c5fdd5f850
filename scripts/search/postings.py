"""Which entries hold which word and how often: counted at build, in the form that MiniSearch loads.

Counting here instead of in the browser makes the search ready several times sooner after the first focus.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict

from search.words import stem, words

# What an entry is made of; js/engine.js weighs them.
FIELDS = ("title", "lead", "meta", "text")


class Postings(TypedDict):
    """`terms` stem → number of the field → number of the entry → how often; `lengths` an entry's words in each field;
    `words` a line for each stem: the stem, then its words as they are spelled, with a space between."""

    terms: dict[str, dict[int, dict[int, int]]]
    lengths: list[list[int]]
    words: str


def postings(entries: Iterable[Mapping[str, str]], lang: str, stop: str) -> Postings:
    """The postings of entries (field name → plain text), numbered from 0. Stop words count in titles only."""
    silent = frozenset(words(stop))
    terms: defaultdict[str, defaultdict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    lengths: list[list[int]] = []
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    for number, entry in enumerate(entries):
        found = [words(entry.get(name, "")) for name in FIELDS]
        lengths.append([len(set(some)) for some in found])
        for field, some in enumerate(found):
            for word in some:
                spelled[stem(word, lang)].add(word)
            telling: Sequence[str] = some if FIELDS[field] == "title" else [w for w in some if w not in silent]
            for term, count in Counter(stem(word, lang) for word in telling).items():
                terms[term][field][number] = count
    return {
        "terms": {term: dict(terms[term]) for term in sorted(terms)},
        "lengths": lengths,
        "words": "\n".join(_line(own, spelled[own] - silent) for own in sorted(spelled) if spelled[own] - silent),
    }


def _line(own: str, forms: set[str]) -> str:
    return " ".join([own, *sorted(forms)])
