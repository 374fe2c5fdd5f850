"""The search box beside the results: a query can be shared, its count is told, and nothing found is no dead end."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, SearchBox

NOTHING = {"sv": ("vxsslxbläsxre", "visselblåsare"), "en": ("whixstlexbloxwxerx", "whistleblower")}
QUERY = {"sv": "testamente", "en": "inheritance"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_found_offers_words_and_three_ways_on(visit: Visit, place: Place, lang: str) -> None:
    typed, near = NOTHING[lang]
    box = SearchBox(visit(place, lang)).open()
    assert box.ask(typed) == []
    ways = box.page.locator(".kit-search-nothing")
    links = ways.get_by_role("link")
    expect(links).to_have_count(3)
    for address in links.evaluate_all("links => links.map(link => link.href)"):
        path = place.path(address)
        assert path.startswith("en/") == (lang == "en")
        assert (place.files / path).is_file()
    ways.get_by_role("button", name=near, exact=True).click()
    expect(box.box).to_have_value(near)
    expect(box.box).to_be_focused()
    expect(box.results.first).to_be_visible()
    expect(ways).to_have_count(0)


def test_ways_on_are_reached_by_keyboard(visit: Visit, http: Place) -> None:
    box = SearchBox(visit(http, "sv")).open()
    box.ask(NOTHING["sv"][0])
    link = box.page.locator(".kit-search-nothing").get_by_role("link").first
    link.focus()
    expect(link).to_be_focused()
    box.page.keyboard.press("Enter")
    box.page.wait_for_url("**/modules/index.html*")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_search_stands_in_the_address_and_back_returns_to_it(visit: Visit, place: Place, lang: str) -> None:
    box = SearchBox(visit(place, lang)).open()
    found = box.ask(QUERY[lang])
    box.page.wait_for_url(f"**/{FOLDER[lang]}index.html?q={QUERY[lang]}")
    box.results.first.get_by_role("link").first.click()
    box.page.wait_for_url("**/modules/money-and-wills/**")
    box.page.go_back()
    box.page.wait_for_url(f"**/{FOLDER[lang]}index.html?q={QUERY[lang]}")
    expect(box.box).to_have_value(QUERY[lang])
    expect(box.results.first).to_be_visible()
    assert box.found()[:3] == found[:3]


def test_a_closed_search_leaves_the_address(visit: Visit, place: Place) -> None:
    box = SearchBox(visit(place, "sv")).open()
    box.ask(QUERY["sv"])
    box.page.wait_for_url(re.compile(r"\?q="))
    box.page.keyboard.press("Escape")
    box.page.wait_for_url(re.compile(r"index\.html$"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_count_is_told_to_screen_readers(visit: Visit, http: Place, lang: str) -> None:
    box = SearchBox(visit(http, lang, "modules/gifts/index.html")).open()
    box.ask(QUERY[lang])
    expect(box.page.get_by_role("status").filter(has_text=re.compile(r"\d+"))).to_have_count(1)
