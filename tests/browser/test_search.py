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

FIRST, THREE, NOTHING = 0.80, 0.95, 0.01


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
    for part in queries.PARTS:
        got = queries.shares(pair for pair in answers if pair[0].part == part)
        with capsys.disabled():
            shares = f"first {got.first:.0%}, among three {got.three:.0%}, nothing {got.nothing:.0%}"
            print(f"\n  {place.name} {lang} {part}: {shares} of {got.count}", end="")
        assert (got.first >= FIRST, got.three >= THREE, got.nothing <= NOTHING) == (True, True, True), part


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
