"""What the templates see of a page, and how its macros become their components."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from kit import Film, Kit, Made, Page, Settings, Source, alphabet, tested
from kit.explain import explained
from kit.markdown import PLACEHOLDER, cited
from kit.tables import stackable

# What a page opens with: its key points, and the easy version if it has one. Neither holds a block of its own.
OPENING = re.compile(
    r'\s*<div class="admonition keypoints">.*?</div>(?:\s*<details class="easy">.*?</details>)?', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Step:
    """A line of a session's agenda: minutes from the start, its own minutes, its title, and its page if it has one."""

    start: int
    minutes: int
    title: str
    page: Page | None


def context(kit: Kit, page: Page, lang: str, settings: Settings, made: Sequence[Made]) -> dict[str, object]:
    """The names that templates use, for one page in one language."""
    return {
        "kit": kit,
        "kit_page": page,
        "kit_text": page.texts[lang],
        "t": partial(kit.word, lang),
        "made": [document for document in made if document.page == page.path],
        "all_made": made,
        "page_sources": sources(kit, page, lang),
        "stale": page.is_stale(lang),
        "settings": settings,
        "opened": opened,
        "stackable": stackable,
        "explained": partial(explained, kit, page, lang),
    }


def opened(html: str) -> tuple[str, str]:
    """A body in two: its key points with the easy version, and the rest."""
    opening = OPENING.match(html)
    end = opening.end() if opening else 0
    return html[:end], html[end:]


def component(kit: Kit, page: Page, lang: str, argument: str) -> dict[str, object]:
    """The names that only a macro's component uses: a film, an agenda, the terms in order, what the tests found."""
    film: Film | None = kit.films.get(argument)
    terms = sorted(kit.terms.values(), key=lambda term: alphabet.place(term.names[lang]))
    return {"film": film, "agenda": list(agenda(kit, page, lang)), "terms": terms, "tested": tested.found(kit.root)}


def filled(html: str, render: Callable[[str, str], str], wanted: Callable[[str], bool]) -> str:
    """The body with the wanted macros rendered; `wanted` takes a macro's name, `render` also its argument."""
    return PLACEHOLDER.sub(lambda macro: render(macro[1], macro[2]) if wanted(macro[1]) else macro[0], html)


def sources(kit: Kit, page: Page, lang: str) -> list[Source]:
    """What the page cites, in the order of its numbers."""
    return [kit.sources[source] for source in cited(page.texts[lang])]


def agenda(kit: Kit, page: Page, lang: str) -> Iterator[Step]:
    """A plan's parts one after the other, each starting when the one before it ends."""
    start = 0
    for part in page.parts:
        own = kit.pages.get(part.name)
        title = own.texts[lang].title if own else page.texts[lang].part_titles[part.name]
        yield Step(start, part.minutes, title, own)
        start += part.minutes
