"""The search finds what people in care type, hosted and from disk alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, SearchBox
from search import Section
from search.synonyms import astray, load

HERE = Path(__file__).parent
GOAL = 0.95
FIRST = 3


def queries(lang: str) -> list[tuple[str, list[str]]]:
    """What is typed, and the folders or pages of which one is wanted."""
    lines = (HERE / f"queries.{lang}.tsv").read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line.strip()]
    return [(query, wanted.split("|")) for query, wanted in pairs]


def is_there(place: Place, lang: str, wanted: str) -> bool:
    path = place.files / FOLDER[lang] / wanted
    return path.is_dir() or path.with_name(path.name + ".html").is_file()


def leads_to(found: str, wanted: str) -> bool:
    return found == f"{wanted}.html" or found.startswith(f"{wanted}/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_right_page_is_among_the_first_three(
    visit: Visit, place: Place, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    box = SearchBox(visit(place, lang)).open()
    missed: list[str] = []
    asked = [(query, [w for w in wanted if is_there(place, lang, w)]) for query, wanted in queries(lang)]
    answerable = [(query, wanted) for query, wanted in asked if wanted]
    strangers: list[str] = []
    for query, wanted in answerable:
        found = box.ask(query)
        strangers += [page for page in found if page.startswith("en/") != (lang == "en")]
        own = [page.removeprefix(FOLDER[lang]) for page in found]
        if not any(leads_to(page, w) for page in own[:FIRST] for w in wanted):
            later = next((n for n, page in enumerate(own, 1) if any(leads_to(page, w) for w in wanted)), None)
            missed.append(f"{query!r}: {f'number {later}' if later else 'not found'}, first came {own[:FIRST]}")
    share = 1 - len(missed) / len(answerable)
    with capsys.disabled():
        print(
            f"\n  {place.name} {lang}: {share:.0%} of {len(answerable)} queries in the first {FIRST}; "
            f"{len(asked) - len(answerable)} left out, as no wanted page exists yet"
        )
        print("".join(f"    {line}\n" for line in missed), end="")
    assert not strangers, f"pages of the other language: {strangers}"
    assert share >= GOAL, "\n".join(missed)


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
