"""What people type and which pages they want, and how well a list of pages answers that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = {"sv": "", "en": "en/"}
FIRST = 3
# `tune` is looked at while the search is made better; `held` and `blind` never: only their shares are. `blind` was
# written by others, who had seen neither the search nor its words.
PARTS = ("tune", "held", "blind")


@dataclass(frozen=True, slots=True)
class Query:
    """Words as typed; the pages or folders of which any one is right; the part that it belongs to."""

    typed: str
    wanted: tuple[str, ...]
    part: str


@dataclass(frozen=True, slots=True)
class Shares:
    """Of so many queries: the share with a right page first, among the first three, and with nothing found at all."""

    count: int
    first: float
    three: float
    nothing: float


def read(root: Path, lang: str) -> list[Query]:
    """The queries of a language: a line each, with typed words, wanted pages (a|b) and part between tabs."""
    lines = (root / "tests/browser" / f"queries.{lang}.tsv").read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip()]
    return [Query(typed, tuple(wanted.split("|")), part) for typed, wanted, part in cells]


def own(address: str, lang: str) -> str:
    """A page's path from the site's root, seen from its language's root; `…/` before a page of the other language."""
    is_own = address.startswith("en/") == (lang == "en")
    return address.removeprefix(FOLDER[lang]) if is_own else f"…/{address}"


def place(found: Sequence[str], query: Query) -> int:
    """Where the first right page stands, from 1; 0 when none is there."""
    return next((n for n, page in enumerate(found, 1) if any(_leads(page, wanted) for wanted in query.wanted)), 0)


def shares(answers: Iterable[tuple[Query, Sequence[str]]]) -> Shares:
    """How well queries were answered."""
    pairs = list(answers)
    places = [place(found, query) for query, found in pairs]
    count = len(pairs) or 1
    return Shares(
        len(pairs),
        sum(n == 1 for n in places) / count,
        sum(0 < n <= FIRST for n in places) / count,
        sum(not found for _, found in pairs) / count,
    )


def _leads(page: str, wanted: str) -> bool:
    return page == f"{wanted}.html" or page.startswith(f"{wanted}/")
