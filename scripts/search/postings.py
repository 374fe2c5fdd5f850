"""Which entries hold which word and how often: counted at build.

Counting here instead of in the browser makes the search ready several times sooner after the first focus; packed as
text, only the lines of the words that somebody types are ever unpacked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict

from search.words import stem, words

# What an entry is made of; js/engine.js weighs them.
FIELDS = ("title", "heading", "lead", "meta", "asked", "text", "foreign")

TITLES = ("title", "heading")


class Postings(TypedDict):
    """`terms` a line for each stem: `stem|title|heading|lead|meta|asked|text|foreign`, in each field the entries that
    hold it, each as the step from the one before, `*n` where it stands there n times. `lengths`: an entry's words in
    each field. `words` a line for each stem: the stem, then its words as they are spelled, with a space between;
    `others` the same for words that stand in no text of this language."""

    terms: str
    lengths: list[list[int]]
    words: str
    others: str


def postings(entries: Iterable[Mapping[str, str]], lang: str, stop: str) -> Postings:
    """The postings of entries (field name → plain text), numbered from 0. Stop words count in TITLES only."""
    silent = frozenset(words(stop))
    terms: defaultdict[str, defaultdict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    lengths: list[list[int]] = []
    own: set[str] = set()
    foreign: set[str] = set()
    for number, entry in enumerate(entries):
        found = {field: words(text) for field, name in enumerate(FIELDS) if (text := entry.get(name))}
        lengths.append([len(set(found.get(field, ()))) for field in range(len(FIELDS))])
        for field, some in found.items():
            (foreign if FIELDS[field] == "foreign" else own).update(some)
            telling: Sequence[str] = some if FIELDS[field] in TITLES else [w for w in some if w not in silent]
            for term, count in Counter(stem(word, lang) for word in telling).items():
                terms[term][field][number] = count
    return {
        "terms": "\n".join(_packed(term, terms[term]) for term in sorted(terms)),
        "lengths": lengths,
        "words": _lines(own - silent, lang),
        "others": _lines(foreign - own - silent, lang),
    }


def _packed(term: str, fields: Mapping[int, Mapping[int, int]]) -> str:
    return "|".join([term, *(_steps(fields.get(field, {})) for field in range(len(FIELDS)))])


def _steps(counts: Mapping[int, int]) -> str:
    """{3: 1, 7: 2} → '3 4*2'."""
    steps, before = [], 0
    for entry, count in sorted(counts.items()):
        steps.append(f"{entry - before}*{count}" if count > 1 else str(entry - before))
        before = entry
    return " ".join(steps)


def _lines(spelled: set[str], lang: str) -> str:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(spelled):
        forms[stem(word, lang)].append(word)
    return "\n".join(" ".join([own, *forms[own]]) for own in sorted(forms))
