from __future__ import annotations

from pathlib import Path

import pytest

from commands.finding import queries
from commands.finding.queries import PARTS, Query, own, place, read, shares

GIFTS = Query("gåva", ("modules/gifts/index", "brochures"), "tune")


@pytest.mark.parametrize("lang", queries.FOLDER)
def test_there_are_enough_and_each_wants_a_page_that_exists(root: Path, lang: str) -> None:
    found = read(root, lang)
    assert len(found) >= 200
    assert len({query.typed for query in found}) == len(found)
    assert all(sum(query.part == part for query in found) >= 80 for part in PARTS)
    wanted = {page for query in found for page in query.wanted}
    docs = root / "docs"
    assert [page for page in wanted if not (docs / page).is_dir() and not (docs / f"{page}.{lang}.md").is_file()] == []


@pytest.mark.parametrize(
    ("found", "at"),
    [
        (["modules/gifts/index.html"], 1),
        (["a.html", "brochures/staff.html"], 2),
        (["modules/gifts/checklist.html"], 0),
        ([], 0),
    ],
)
def test_a_right_page_or_one_of_its_folder_counts(found: list[str], at: int) -> None:
    assert place(found, GIFTS) == at


def test_pages_of_the_other_language_are_never_right() -> None:
    assert own("en/brochures/a.html", "en") == "brochures/a.html"
    assert place([own("en/brochures/a.html", "sv")], GIFTS) == 0
    assert place([own("brochures/a.html", "en")], GIFTS) == 0


def test_shares_are_of_all_queries() -> None:
    right, wrong = "modules/gifts/index.html", "a.html"
    got = shares((GIFTS, found) for found in ([right], [wrong, right], [wrong] * 3 + [right], []))
    assert (got.count, got.first, got.three, got.nothing) == (4, 0.25, 0.5, 0.25)
