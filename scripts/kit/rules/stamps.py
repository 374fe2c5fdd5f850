"""Whether a translation is up to date, and whether somebody has gone through the page in time."""

from __future__ import annotations

from collections.abc import Iterator

from kit import LANGUAGES, SOURCE_LANGUAGE
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule


def fresh_translations(manuscript: Manuscript) -> Iterator[Finding]:
    """A translation carries the stamp of the Swedish words it was made from."""
    for path, page in manuscript.kit.pages.items():
        for lang in LANGUAGES:
            if not page.is_stale(lang):
                continue
            front = manuscript.pairs[path][lang].front
            source = page.texts[SOURCE_LANGUAGE].file
            message = f"{source} has changed since this translation" if "stamp" in front.keys else "no stamp"
            repair = f"bring the words up to date, then: python3 scripts/make.py stamp {front.file}"
            yield Finding(front.file, front.line("stamp"), message, repair)


def reviews_in_time(manuscript: Manuscript) -> Iterator[Finding]:
    """A page is gone through again before its review is due."""
    for reading in manuscript.originals:
        due = manuscript.facts[reading.path].get("review_due")
        if due and due < manuscript.today:
            repair = f"go through the page, then write: reviewed: {manuscript.today} and a new review_due"
            message = f"review_due: {due} has passed"
            yield Finding(reading.file, reading.front.line("review_due"), message, repair)


def reviews_in_order(manuscript: Manuscript) -> Iterator[Finding]:
    """The next review is due after the last one."""
    for reading in manuscript.originals:
        facts = manuscript.facts[reading.path]
        reviewed, due = facts.get("reviewed"), facts.get("review_due")
        if reviewed and due and due <= reviewed:
            message = f"review_due: {due} is not after reviewed: {reviewed}"
            later = reviewed.replace(year=reviewed.year + 1, day=min(reviewed.day, 28))
            yield Finding(reading.file, reading.front.line("review_due"), message, f"write: review_due: {later}")


RULES = (
    Rule("stale", fresh_translations, is_error=False),
    Rule("review-passed", reviews_in_time, is_error=False),
    Rule("review-order", reviews_in_order),
)
