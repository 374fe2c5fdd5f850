"""Reading: from one language to the other, films, a page that is not there, and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import Record, Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, SearchBox

MODULE = "modules/gifts/index.html"
PLAIN = (MODULE, "modules/gifts/the-envelope.html", "plans/thirty-minutes.html", "downloads.html")
OTHER = {"sv": "en", "en": "sv"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["index.html", MODULE, "modules/gifts/the-envelope.html", "glossary.html"])
def test_the_other_language_is_the_same_page(visit: Visit, place: Place, lang: str, path: str) -> None:
    kit = visit(place, lang, path)
    kit.other_language.click()
    kit.page.wait_for_load_state()
    assert kit.path == FOLDER[OTHER[lang]] + path
    expect(kit.page.locator("html")).to_have_attribute("lang", OTHER[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_other_language_is_the_same_heading(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, MODULE)
    heading = kit.page.get_by_role("main").get_by_role("heading", level=2).nth(2)
    anchor = heading.get_attribute("id")
    assert anchor
    kit.page.goto(f"{kit.page.url}#{anchor}")
    kit.other_language.click()
    kit.page.wait_for_url(re.compile(f"{MODULE}#{anchor}$"))
    assert kit.path == FOLDER[OTHER[lang]] + MODULE
    expect(kit.page.locator(f"h2#{anchor}")).to_be_in_viewport()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_found_part_opens_at_its_heading(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang)
    box = SearchBox(kit).open()
    box.ask("lex sarah")
    link = box.results.first.get_by_role("link").filter(has=kit.page.get_by_role("heading", level=2)).first
    link.click()
    kit.page.wait_for_url(re.compile(r"speak-up/index\.html.*#"))
    expect(kit.title).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_film_asks_nobody_before_it_is_followed(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, "films.html")
    kit.page.wait_for_load_state("networkidle")
    main = kit.page.get_by_role("main")
    links = main.get_by_role("link").evaluate_all("links => links.map(link => link.href)")
    assert [link for link in links if link.startswith("https://")]
    assert main.locator("iframe, video, embed, object, img[src^=http]").count() == 0


@pytest.mark.parametrize("path", ["is-not-here.html", "en/modules/is-not-here.html", "a/b/c/d.html"])
def test_a_page_that_is_not_there_answers_in_both_languages(visit: Visit, http: Place, path: str) -> None:
    kit = visit(http, "sv", path, expected=("404",))
    main = kit.page.get_by_role("main")
    for lang in LANGUAGES:
        part = main.locator(f"section[lang={lang}]")
        expect(part.get_by_role("heading").first).to_be_visible()
        target = part.get_by_role("link").first.get_attribute("href")
        assert target == f"/a/b/{FOLDER[lang]}index.html"
    main.locator("section[lang=en]").get_by_role("link").first.click()
    kit.page.wait_for_url(http.url("en/index.html"))


def test_the_search_of_the_404_page_works_from_any_depth(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", "a/b/c/d.html", expected=("404",))
    assert SearchBox(kit).open().ask("gåva")[0] == MODULE


@pytest.mark.claim("noscript")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PLAIN)
def test_without_javascript_the_text_is_there(
    visit: Visit, browser: Browser, place: Place, lang: str, path: str, record_property: Record
) -> None:
    record_property("tools", f"Chromium {browser.version}")
    record_property("pages", len(PLAIN) * len(LANGUAGES))
    kit = visit(place, lang, path, java_script_enabled=False)
    expect(kit.title).to_be_visible()
    expect(kit.page.get_by_role("main").get_by_role("paragraph").first).to_be_visible()
    expect(kit.other_language).to_be_visible()
    folded = kit.page.get_by_role("main").locator("details > summary").filter(visible=True)
    if folded.count():
        folded.first.click()
        expect(folded.first.locator("xpath=..")).to_have_attribute("open", "")
