"""Everything can be reached and left by keyboard, also at the width of a phone (or 400 % zoom)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, KitPage, SearchBox

NARROW = {"viewport": {"width": 390, "height": 844}}
MODULE = "modules/gifts/index.html"
QUERY = {"sv": "gåva", "en": "gift"}
IN_DRAWER = "() => document.querySelector('.md-sidebar--primary').contains(document.activeElement)"


def tab_until(kit: KitPage, is_there: str, most: int = 60) -> int:
    """Presses Tab until the function is true of the focused element; how many times it took."""
    for count in range(1, most + 1):
        kit.page.keyboard.press("Tab")
        if kit.page.evaluate(f"() => ({is_there})(document.activeElement)"):
            return count
    raise AssertionError(f"not reached in {most} steps: {is_there}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_tab_skips_to_the_content(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, MODULE)
    kit.page.keyboard.press("Tab")
    expect(kit.skip_link).to_be_focused()
    expect(kit.skip_link).to_be_in_viewport()
    kit.page.keyboard.press("Enter")
    assert kit.page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_by_keyboard(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang)
    box = SearchBox(kit)
    kit.page.keyboard.press("/")
    expect(box.box).to_be_focused()
    kit.page.keyboard.type(QUERY[lang], delay=20)
    assert kit.place.path(first_by_arrow(box)) == FOLDER[lang] + MODULE
    kit.page.keyboard.press("Enter")
    kit.page.wait_for_url(f"**/{MODULE}*")


def first_by_arrow(box: SearchBox) -> str:
    """The address of the result that ArrowDown focuses; again from the box where a late answer drew the list anew."""
    for _ in range(20):
        expect(box.results.first).to_be_visible()
        box.page.keyboard.press("ArrowDown")
        box.page.wait_for_timeout(250)
        if address := box.page.evaluate("() => document.activeElement.href"):
            return str(address)
        box.box.focus()
    raise AssertionError("ArrowDown focuses no result")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_escape_leaves_the_search(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang)
    box = SearchBox(kit).open()
    kit.page.keyboard.press("Escape")
    expect(box.box).not_to_be_focused()
    expect(box.results).to_have_count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_languages_are_reached_and_followed(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, MODULE)
    tab_until(kit, "e => e.matches('.kit-languages a:not([aria-current])')")
    expect(kit.other_language).to_be_focused()
    kit.page.keyboard.press("Enter")
    kit.page.wait_for_url(lambda url: kit.place.path(url) == FOLDER["en" if lang == "sv" else "sv"] + MODULE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_closed_drawer_is_out_of_reach(visit: Visit, http: Place, lang: str) -> None:
    kit = visit(http, lang, MODULE, **NARROW)
    for _ in range(40):
        kit.page.keyboard.press("Tab")
        assert not kit.page.evaluate(IN_DRAWER), kit.focused()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_drawer_opens_and_closes_by_keyboard(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, MODULE, **NARROW)
    drawer = kit.page.locator(".md-sidebar--primary")
    kit.menu_button.focus()
    kit.page.keyboard.press("Enter")
    expect(kit.menu_button).to_have_attribute("aria-expanded", "true")
    assert drawer.evaluate("drawer => drawer.contains(document.activeElement)")
    kit.page.keyboard.press("Escape")
    expect(kit.menu_button).to_have_attribute("aria-expanded", "false")
    expect(kit.menu_button).to_be_focused()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_narrow_search_opens_and_closes_by_keyboard(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, MODULE, **NARROW)
    opener = kit.page.get_by_role("banner").get_by_role("button", name=kit.words["search"]).first
    opener.focus()
    kit.page.keyboard.press("Enter")
    box = SearchBox(kit)
    expect(box.box).to_be_focused()
    assert box.open().ask(QUERY[lang])
    kit.page.keyboard.press("Escape")
    expect(box.box).not_to_be_in_viewport()
