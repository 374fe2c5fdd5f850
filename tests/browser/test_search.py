"""The search finds what people in care type, hosted and from disk alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES
from commands.finding import boxes, queries
from search import Section
from search.synonyms import astray, load

# What all queries of a language must reach. What is held out varies as texts change; `bench search` reports it.
FIRST, THREE, NOTHING = 0.80, 0.95, 0.01
HELD_THREE = 0.92


@pytest.mark.parametrize("lang", LANGUAGES)
def test_people_find_what_they_look_for(
    visit: Visit, place: Place, root: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kit = visit(place, lang)
    answers = []
    for query in queries.read(root, lang):
        found = [place.path(url) for url in kit.page.evaluate(boxes.BOX, query.typed)]
        answers.append((query, [queries.own(page, lang) for page in found]))
    assert not [page for _, found in answers for page in found if page.startswith("…")], "pages of the other language"
    got = queries.shares(answers)
    held, blind = (queries.shares(pair for pair in answers if pair[0].part == part) for part in ("held", "blind"))
    with capsys.disabled():
        for name, some in (("all", got), ("held out", held), ("blind", blind)):
            shares = f"first {some.first:.1%}, among three {some.three:.1%}, nothing {some.nothing:.1%}"
            print(f"\n  {place.name} {lang}, {name} {some.count}: {shares}", end="")
    assert got.first >= FIRST
    assert got.three >= THREE
    assert got.nothing <= NOTHING
    assert min(held.three, blind.three) >= HELD_THREE


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_everyday_word_leads_nowhere(http: Place, root: Path, lang: str) -> None:
    text = (http.files / FOLDER[lang] / "search/kit-index.js").read_text("utf-8")
    pages = json.loads(text[text.index("{") :])["pages"]
    words = [
        " ".join([page["title"], page["summary"], *(part for parts in page["parts"] for part in parts)])
        for page in pages
    ]
    found = [Section("", "", "", text, "") for text in words]
    assert astray(load(root)[lang], found) == [], "mend docs/_data/synonyms.yml: these kit words stand on no page"
