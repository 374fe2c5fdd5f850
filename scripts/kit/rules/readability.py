"""Texts are easy to read, and read aloud in the right language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.inline import ATTRIBUTES, CITATION, IMAGE, LINK, MARKED, words
from kit.manuscript import Manuscript
from kit.outline import Outline
from kit.rules.rule import Finding, Rule

PROSE = ("paragraph", "item", "quote")
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SENTENCE = re.compile(r"(?<=[.!?:])[\s”\"]+(?=[A-ZÅÄÖ”\"])")
SWEDISH = re.compile(r"\b[a-z]*[åäö][a-zåäö]*\b")
LONG = 6
SHORT_TEXT = 60  # words; below that the number says nothing


def easy_texts(manuscript: Manuscript) -> Iterator[Finding]:
    """The Swedish text of a module or brochure has a readability number (LIX) of at most 40; for service users 30."""
    for reading in manuscript.originals:
        limit = _limit(manuscript, reading.path)
        if limit is None:
            continue
        sentences = list(_sentences(reading.outline))
        value = lix([sentence for sentence, _ in sentences])
        if value > limit:
            longest, line = max(sentences, key=lambda pair: len(WORD.findall(pair[0])))
            count = len(WORD.findall(longest))
            message = f"LIX is {value:.0f}, expected {limit} at most"
            repair = f"shorten sentences and words; the longest sentence has {count} words, in the text on line {line}"
            yield Finding(reading.file, line, message, repair)


def marked_words(manuscript: Manuscript) -> Iterator[Finding]:
    """A Swedish word in a translation is marked, so that it is read aloud in Swedish; names are not marked."""
    for _, translation in manuscript.both:
        for passage in (one for one in translation.outline.passages if SWEDISH.search(one.text)):
            text = LINK.sub(lambda match: match["text"], IMAGE.sub("", CITATION.sub("", passage.text)))
            for match in SWEDISH.finditer(ATTRIBUTES.sub("", MARKED.sub("", text))):
                line = passage.line + passage.text.count("\n", 0, max(passage.text.find(match[0]), 0))
                message = f"the Swedish word {match[0]} is not marked"
                yield Finding(translation.file, line, message, f"write: *{match[0]}*{{lang=sv}}")


def readability(manuscript: Manuscript) -> Iterator[tuple[str, float, int | None]]:
    """Each Swedish page's path, its LIX, and the most that its kind may have: None where there is no limit."""
    for reading in manuscript.originals:
        value = lix([sentence for sentence, _ in _sentences(reading.outline)])
        yield reading.path, value, _limit(manuscript, reading.path)


def lix(sentences: list[str]) -> float:
    """Words a sentence plus the percentage of words longer than six letters; 0 for a text too short to tell."""
    found = [WORD.findall(sentence) for sentence in sentences]
    count = sum(map(len, found))
    if count < SHORT_TEXT:
        return 0
    long = sum(len(word) > LONG for sentence in found for word in sentence)
    return count / len(found) + 100 * long / count


def _limit(manuscript: Manuscript, path: str) -> int | None:
    kind, audience = manuscript.kind(path), manuscript.facts[path].get("audience", ())
    if kind == "brochure" and "users" in audience:
        return 30
    return 40 if kind in ("module", "brochure") else None


def _sentences(body: Outline) -> Iterator[tuple[str, int]]:
    """Each sentence of the prose but for the easy version, with the line its passage begins on."""
    for passage in body.passages:
        if passage.kind in PROSE and "easy" not in passage.blocks:
            for sentence in SENTENCE.split(words(passage.text)):
                if WORD.search(sentence):
                    yield sentence, passage.line


RULES = (
    Rule("lix", easy_texts, is_error=False),
    Rule("language-mark", marked_words, is_error=False),
)
