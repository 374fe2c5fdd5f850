"""What prints has a code, and prints what its kind can be made into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kit import PRODUCTS, module_of
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule


def codes_present(manuscript: Manuscript) -> Iterator[Finding]:
    """A page that prints has a code."""
    codes = {facts["code"] for facts in manuscript.facts.values() if "code" in facts}
    for reading in manuscript.originals:
        if manuscript.facts[reading.path].get("print") and "code" not in reading.front.keys:
            letter = _letters(manuscript).get(module_of(reading.path), reading.path[0].upper())
            message = "code: is missing on a page that prints"
            yield Finding(reading.file, reading.front.line("print"), message, f"write: code: {_free(letter, codes)}")


def codes_unique(manuscript: Manuscript) -> Iterator[Finding]:
    """A code belongs to one page."""
    codes = {str(facts.get("code")) for facts in manuscript.facts.values()}
    first: dict[str, str] = {}
    for reading in manuscript.originals:
        if code := manuscript.facts[reading.path].get("code"):
            other = first.setdefault(code, reading.file)
            if other != reading.file:
                repair = f"write: code: {_free(code[0], codes)}"
                yield Finding(reading.file, reading.front.line("code"), f"code: {code} belongs to {other}", repair)


def codes_of_module(manuscript: Manuscript) -> Iterator[Finding]:
    """The pages of a module share the letter of their codes."""
    letters = _letters(manuscript)
    for reading in manuscript.originals:
        code, letter = manuscript.facts[reading.path].get("code"), letters.get(module_of(reading.path))
        if code and letter and code[0] != letter:
            message = f"code: expected the module's letter {letter}, got {code}"
            yield Finding(reading.file, reading.front.line("code"), message, f"write: code: {letter}{code[1:]}")


def products_of_kind(manuscript: Manuscript) -> Iterator[Finding]:
    """A page prints only what its kind is made into."""
    for reading in manuscript.originals:
        facts = manuscript.facts[reading.path]
        allowed = PRODUCTS.get(manuscript.kind(reading.path), ())
        for product in facts.get("print", ()):
            if allowed and product not in allowed:
                message = f"print: a {facts['kind']} is not made into {product}"
                line = reading.front.line("print")
                yield Finding(reading.file, line, message, f"write: print: [{', '.join(allowed)}]")


def poster_words(manuscript: Manuscript) -> Iterator[Finding]:
    """A module that prints a poster has the sentence that stands on it, in each language."""
    for reading in manuscript.readings:
        if "poster" in manuscript.facts.get(reading.path, {}).get("print", ()) and "poster" not in reading.front.keys:
            line = max(reading.front.line("print"), reading.front.line("title"))
            yield Finding(reading.file, line, "poster: the poster's sentence is missing", 'write: poster: "…"')


def _letters(manuscript: Manuscript) -> dict[str | None, str]:
    """The letter of each module: its index page's, else the one most of its pages have."""
    counts: dict[str | None, Counter[str]] = {}
    for path, facts in manuscript.facts.items():
        if "code" in facts and (module := module_of(path)):
            counts.setdefault(module, Counter())[facts["code"][0]] += 100 if path.endswith("/index") else 1
    return {module: count.most_common(1)[0][0] for module, count in counts.items()}


def _free(letter: str, taken: set[str]) -> str:
    return next(free for number in range(1, 100) if (free := f"{letter}-{number:02}") not in taken)


RULES = (
    Rule("code-missing", codes_present),
    Rule("code-unique", codes_unique),
    Rule("code-module", codes_of_module),
    Rule("product", products_of_kind),
    Rule("poster-words", poster_words),
)
