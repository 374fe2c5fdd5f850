"""The search costs nothing before it is used, and is there at once when an address asks for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, NOTHING_ASKED, KitPage, SearchBox

ENGINE = "assets/javascripts/kit-search.js"
MORE = "assets/javascripts/search-more.js"
QUERY = {"sv": "gåva", "en": "gift"}


def fetched(kit: KitPage) -> list[str]:
    """What has been fetched so far, from the site's root."""
    names = kit.page.evaluate("() => performance.getEntriesByType('resource').map(entry => decodeURI(entry.name))")
    return [kit.place.path(name) for name in names]


def of_search(kit: KitPage) -> list[str]:
    return [name for name in fetched(kit) if "search/" in name or name == ENGINE]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_index_and_engine_are_fetched_at_first_focus(visit: Visit, http: Place, lang: str) -> None:
    kit = visit(http, lang)
    kit.page.wait_for_load_state("networkidle")
    assert of_search(kit) == [f"{FOLDER[lang]}search/search_index.json"]
    SearchBox(kit).open()
    assert sorted(of_search(kit)[1:]) == sorted([f"{FOLDER[lang]}search/kit-index.js", *worker(kit)])


def worker(kit: KitPage) -> list[str]:
    """The engine, which the page's own list of resources names in some versions of the browser only."""
    return [name for name in fetched(kit) if name == ENGINE]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_engine_is_no_script_of_the_page_before_focus_on_disk(visit: Visit, disk: Place, lang: str) -> None:
    kit = visit(disk, lang)
    kit.page.wait_for_load_state("networkidle")
    scripts = "() => [...document.scripts].map(script => script.src).filter(Boolean)"
    before = [kit.place.path(src) for src in kit.page.evaluate(scripts)]
    SearchBox(kit).open()
    after = [kit.place.path(src) for src in kit.page.evaluate(scripts)]
    assert sorted(set(after) - set(before)) == sorted([ENGINE, MORE, f"{FOLDER[lang]}search/kit-index.js"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_themes_own_index_is_a_stub(http: Place, lang: str) -> None:
    for name in ("search_index.json", "search_index.js"):
        assert (http.files / FOLDER[lang] / "search" / name).stat().st_size < 300


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_query_in_the_address_is_answered_at_once(visit: Visit, place: Place, lang: str) -> None:
    box = SearchBox(visit(place, lang, f"index.html?q={QUERY[lang]}"))
    expect(box.box).to_have_value(QUERY[lang])
    expect(box.results.first).to_be_visible()
    assert box.found()[0] == f"{FOLDER[lang]}modules/gifts/index.html"


def test_two_searches_need_one_engine(visit: Visit, place: Place) -> None:
    kit = visit(place, "sv")
    box = SearchBox(kit).open()
    assert box.ask("gåva") == box.ask("gåva")
    box.box.blur()
    box.box.focus()
    assert len(set(of_search(kit))) == len(of_search(kit))


def test_the_box_says_how_many_and_empties_again(visit: Visit, place: Place) -> None:
    box = SearchBox(visit(place, "sv")).open()
    count = len(box.ask("överförmyndare"))
    assert 1 < count < 10, "pick a word that fewer pages have"
    expect(box.status).to_contain_text(str(count))
    box.box.fill("")
    box.box.press("End")
    expect(box.status).to_have_text(NOTHING_ASKED)
    expect(box.results).to_have_count(0)


def test_a_sheets_number_leads_to_its_page(visit: Visit, place: Place) -> None:
    for lang in LANGUAGES:
        box = SearchBox(visit(place, lang)).open()
        for typed in ("G-03", "g-03", "g3", "G 03"):
            assert box.ask(typed) == [f"{FOLDER[lang]}modules/gifts/the-envelope.html"], typed
        box.box.press("Enter")
        box.page.wait_for_url("**/the-envelope.html*")


def test_results_are_labelled_in_the_language_of_the_page(visit: Visit, place: Place) -> None:
    for lang, label in (("sv", "Fall · G-03"), ("en", "Case · G-03")):
        box = SearchBox(visit(place, lang)).open()
        box.ask("G-03")
        expect(box.results.get_by_role("heading", level=1)).to_contain_text(label)
