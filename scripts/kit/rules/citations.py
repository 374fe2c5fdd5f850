"""Every claim has a source, and every source is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.inline import CITATION, words
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule
from kit.shape import nearest

CLAIMING_KINDS = ("module", "case", "brochure")
INVENTED = "scenario"
SILENT = ("heading", "header", "field")
NUMBER = re.compile(r"[\d§]")  # one stands in each of the claims
# What makes a sentence a claim that can be looked up.
CLAIMS = {
    "a case of law": re.compile(r"\b(?:NJA|RH|AD|HFD|RÅ) (?:nr )?\d+"),
    "a statute": re.compile(
        r"\d*[\s\u00a0]?§+|\b\d+ kap\.|\b(1[5-9]|20)\d\d:\d+|\b[Cc]hapter \d+|\b[Ss]ection \d+\w? of\b"
    ),
    "an amount of money": re.compile(
        r"\d[\d\s\u00a0.,]*(kr|kronor|tkr|mkr|SEK)\b|\b(SEK|kr)[\s\u00a0]?\d+"
        r"|\b(miljon(er)?|miljard(er)?|million|billion) (kr|kronor|SEK)\b"
    ),
    "a percentage": re.compile(r"\d[\d.,]*[\s\u00a0]?(%|procent\b|per cent\b|percent\b)"),
    "a year": re.compile(r"\b(1[5-9]|20)\d\d\b"),
}


def known_sources(manuscript: Manuscript) -> Iterator[Finding]:
    """A citation names a source that stands in sources.yml."""
    known = manuscript.data["sources"]
    for reading in manuscript.readings:
        for cited in reading.outline.citations:
            parts = [part.strip(" @") for part in re.split(r"[;,\s]+", cited.id) if part.strip(" @")]
            if len(parts) > 1:
                repair = "write: " + " ".join(f"[@{part}]" for part in parts)
                yield Finding(reading.file, cited.line, f"expected one source in [@{cited.id}]", repair)
            elif cited.id not in known:
                near = nearest(cited.id, list(known))
                repair = f"write: [@{near}]" if near else f"add {cited.id} to docs/_data/sources.yml"
                yield Finding(reading.file, cited.line, f"no source is called {cited.id}", repair)


def cited_claims(manuscript: Manuscript) -> Iterator[Finding]:
    """A passage of a module, case or brochure with a year, amount, percentage, law or authority is cited."""
    names = _authorities(manuscript)
    for reading in manuscript.readings:
        if manuscript.kind(reading.path) not in CLAIMING_KINDS:
            continue
        for passage in reading.outline.passages:
            if passage.kind in SILENT or INVENTED in passage.blocks or CITATION.search(passage.text):
                continue
            if claim := _claim(words(passage.text), names):
                repair = "write [@source-id] at the end of the sentence; ids stand in docs/_data/sources.yml"
                yield Finding(reading.file, passage.line, f"{claim} without a source", repair)


def uncited_headings(manuscript: Manuscript) -> Iterator[Finding]:
    """A citation stands in the text, not in a heading or a form."""
    for reading in manuscript.readings:
        for passage in reading.outline.passages:
            if passage.kind in ("heading", "field") and (match := CITATION.search(passage.text)):
                repair = "move it to the end of the sentence that claims"
                yield Finding(reading.file, passage.line, f"{match[0]} stands in a {passage.kind}", repair)


def used_sources(manuscript: Manuscript) -> Iterator[Finding]:
    """Every source in sources.yml is cited by a page or belongs to a film."""
    used = {cited.id for reading in manuscript.readings for cited in reading.outline.citations}
    used |= {film.children["source"].raw for film in manuscript.data["films"].values() if "source" in film.children}
    for id, source in manuscript.data["sources"].items():
        if id not in used:
            message = f"{id}: no page cites it"
            yield Finding("docs/_data/sources.yml", source.line, message, f"cite it as [@{id}], or delete it")


def _authorities(manuscript: Manuscript) -> re.Pattern[str] | None:
    """Any name of an authority of the glossary, in any language."""
    names = {name for term in manuscript.kit.terms.values() if term.authority for name in term.names.values()}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})s?\b") if names else None


def _claim(text: str, names: re.Pattern[str] | None) -> str | None:
    for what, form in CLAIMS.items() if NUMBER.search(text) else ():
        if match := form.search(text):
            return f"{what} ({match[0]})"
    match = names.search(text) if names else None
    return f"an authority ({match[1]})" if match else None


RULES = (
    Rule("unknown-source", known_sources),
    Rule("uncited", cited_claims),
    Rule("citation-place", uncited_headings),
    Rule("unused-source", used_sources, is_error=False),
)
