"""How long the engine takes for each key that somebody types, in a kit of any size, in Chromium."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from statistics import quantiles
from typing import Any

from playwright.sync_api import Browser

import search
from search import Lexicon, Section

# Every beginning of every query, as it is typed; milliseconds for each.
TYPE = """queries => {
  const took = []
  for (const query of queries) for (let size = 1; size <= query.length; size++) {
    const began = performance.now()
    kitSearch.handle({ type: 2, data: query.slice(0, size) }, () => {})
    took.push(performance.now() - began)
  }
  return took
}"""
SETUP = """text => {
  const index = new TextEncoder().encode(text).buffer
  kitSearch.handle({ type: 0, data: { index, options: { suggest: true } } }, () => {})
}"""
WORD = re.compile(r"[^\W\d_]{5,}")
# Of the words that stand on one page only, so many in a copy are new ones: twelve times the pages, about four times
# the words, as texts grow.
NEW = 0.25


def p95(browser: Browser, index: Mapping[str, Any], pages: int, queries: Iterable[str]) -> tuple[float, float, int]:
    """Milliseconds that half of the keys take at most, that 95 of 100 take at most, and how many keys were typed."""
    page = browser.new_page()
    page.evaluate("() => { window.kitSearch = {} }")
    page.add_script_tag(content=search.bundle())
    sections = grown(index, pages)
    words = Lexicon(index["synonyms"], asked(index, sections), {}, {}, (), index["stop"])
    page.evaluate(SETUP, search.index(index["lang"], sections, words))
    typed = list(queries)
    page.evaluate(TYPE, typed[:3])  # warm, as it is after the first focus
    took = page.evaluate(TYPE, typed)
    page.close()
    cuts = quantiles(took, n=20)
    return cuts[9], cuts[18], len(took)


def grown(index: Mapping[str, Any], pages: int) -> list[Section]:
    """The index's pages, cut or copied to so many; copies have words of their own."""
    rare = _rare(index["pages"])
    draw = random.Random(7)
    found: list[Section] = []
    for number in range(pages):
        copy, at = divmod(number, len(index["pages"]))
        new = {word: f"{word}{_letters(copy)}" for word in sorted(rare) if draw.random() < NEW} if copy else {}
        found += _sections(index["pages"][at], copy, new)
    return found


def asked(index: Mapping[str, Any], sections: Iterable[Section]) -> dict[str, tuple[str, ...]]:
    """What people type who want each page, for copies too, by their paths."""
    typed = {page["url"]: tuple(page["asked"]) for page in index["pages"]}
    return {section.page.removesuffix(".html"): typed[section.page.partition("/")[2]] for section in sections}


def _sections(page: Mapping[str, Any], copy: int, new: Mapping[str, str]) -> list[Section]:
    def said(text: str) -> str:
        return WORD.sub(lambda word: new.get(word[0].lower(), word[0]), text) if new else text

    url = f"{_letters(copy)}/{page['url']}"
    parts = [Section(url, own, said(title), said(text), page["kind"]) for own, title, text in page["parts"] if own]
    intro = " ".join(said(text) for own, _, text in page["parts"] if not own)
    title, summary = said(page["title"]), said(page["summary"])
    return [Section(url, "", title, intro, page["kind"], summary, label=page["label"], code=page["code"]), *parts]


def _rare(pages: Iterable[Mapping[str, Any]]) -> set[str]:
    """Words that stand on one page only."""
    count = Counter(
        word
        for page in pages
        for word in {w.lower() for part in page["parts"] for text in part[1:] for w in WORD.findall(text)}
    )
    return {word for word, times in count.items() if times == 1}


def _letters(copy: int) -> str:
    """0 → a, 25 → z, 26 → ba: names without numbers."""
    more, last = divmod(copy, 26)
    return (_letters(more) if more else "") + chr(ord("a") + last)
