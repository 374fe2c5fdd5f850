"""The files that the browser fetches: a language's index, and stubs in the places where the theme looks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kit import SOURCE_LANGUAGE
from search.postings import postings
from search.section import Section
from search.synonyms import Lexicon
from search.words import ENDINGS

# What the theme needs to know of an index for marking words on a page (?h=), and nothing else.
_STUB = {"config": {"lang": ["en"], "separator": "[\\s\\-]+", "pipeline": [], "fields": {}}, "docs": []}


def index(lang: str, found: Iterable[Section], lexicon: Lexicon) -> str:
    """The text of kit-index.js: `kitIndex={…}`, a script on file://, and JSON from its brace on.

    js/engine.js says what it holds.
    """
    pages = _pages(found)
    phrases = [lexicon.pages.get(_address(lang, own).removesuffix(".html"), ()) for own, _ in pages]
    entries = [
        entry
        for (own, parts), asked in zip(pages, phrases, strict=True)
        for entry in _entries(own, parts, lexicon, asked)
    ]
    data = {
        "lang": lang,
        "stop": lexicon.stop,
        "endings": ENDINGS[lang],
        "synonyms": lexicon.synonyms,
        "kinds": lexicon.kinds,
        "audiences": lexicon.audiences,
        "asks": lexicon.asks,
        "pages": [_page(lang, own, parts, asked) for (own, parts), asked in zip(pages, phrases, strict=True)],
        **postings(entries, lang, lexicon.stop),
    }
    return "kitIndex=" + json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def outputs(lang: str, found: Iterable[Section], lexicon: Lexicon) -> dict[str, str]:
    """File name under the site's root → text, for all that a language's search fetches."""
    folder = "search/" if lang == SOURCE_LANGUAGE else f"{lang}/search/"
    return {
        f"{folder}kit-index.js": index(lang, found, lexicon),
        f"{folder}search_index.json": stub(),
        f"{folder}search_index.js": stub(script=True),
    }


def stub(script: bool = False) -> str:
    """What stands where the theme fetches its index at page load, as JSON or as the script that it uses on file://."""
    data = json.dumps(_STUB, separators=(",", ":"))
    return f"var __index={data}" if script else data


def _pages(found: Iterable[Section]) -> list[tuple[Section, list[Section]]]:
    """Each page's own section with its parts; the page itself is its first part when it says something."""
    pages: list[tuple[Section, list[Section]]] = []
    for section in found:
        if not section.anchor:
            pages.append((section, [replace(section, title="")] if section.text else []))
        else:
            pages[-1][1].append(section)
    return pages


def _entries(own: Section, parts: list[Section], lexicon: Lexicon, asked: Sequence[str]) -> Iterator[dict[str, str]]:
    """What is searched: the page, then its parts, by field."""
    further = [lexicon.kinds.get(own.kind, ""), *(lexicon.audiences.get(who, "") for who in own.audience)]
    lead = f"{own.summary} {own.key}"
    meta = " ".join([own.code, own.label, own.topic, *further])
    yield {"title": own.title, "lead": lead, "meta": meta, "asked": " ".join(asked), "foreign": own.foreign}
    yield from ({"heading": part.title, "text": part.text} for part in parts)


def _address(lang: str, own: Section) -> str:
    """The page's address from the language's root."""
    return own.page.removeprefix("" if lang == SOURCE_LANGUAGE else f"{lang}/")


def _page(lang: str, own: Section, parts: list[Section], asked: Sequence[str]) -> dict[str, object]:
    """What is shown of a page, and what people type who want it."""
    return {
        "url": _address(lang, own),
        "title": own.title,
        "summary": own.summary,
        "kind": own.kind,
        "readers": own.audience,
        "label": own.label,
        "code": own.code,
        "asked": asked,
        "parts": [[part.anchor, part.title, part.text] for part in parts],
    }
