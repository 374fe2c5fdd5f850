"""Everything can be reached and left by keyboard, also at the width of a phone (or 400 % zoom)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import Record, Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, KitPage, SearchBox
from browser.test_access import PAGES
from kit.tested import NARROWEST

pytestmark = pytest.mark.claim("keyboard")
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
def test_the_first_tab_skips_to_the_content(
    visit: Visit, browser: Browser, place: Place, lang: str, record_property: Record
) -> None:
    record_property("tools", f"Chromium {browser.version}")
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


ZOOMED = {"viewport": {"width": NARROWEST, "height": 256}}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_at_400_per_cent_nothing_scrolls_sideways_and_everything_is_reached(
    visit: Visit, http: Place, lang: str, path: str
) -> None:
    """Tab goes through all that can be pressed, in the order of the page, each shown in the window; nothing is lost."""
    kit = visit(http, lang, f"{path}.html", **ZOOMED)
    assert kit.page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
    order = kit.page.evaluate(REACHABLE)
    seen: list[int] = []
    for _ in range(len(order) + 5):
        kit.page.keyboard.press("Tab")
        at = kit.page.evaluate("() => window.kitAll.indexOf(document.activeElement)")
        if at < 0 or at in seen:
            break
        seen.append(at)
        assert kit.page.evaluate(SHOWN), kit.focused()
    assert [order[at] for at in range(len(order)) if at not in seen] == []
    assert seen == sorted(seen)


# All that the keyboard must reach, told by its words; kept in window.kitAll.
REACHABLE = """() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  const first = name => document.querySelector(`[name="${name}"]:checked`) || document.querySelector(`[name="${name}"]`)
  const group = one => one.type === 'radio' && one !== first(one.name)
  window.kitAll = all.filter(one => one.tabIndex >= 0 && !one.disabled && !one.closest('[inert]') && !group(one) &&
    one.checkVisibility({ visibilityProperty: true }))
  return window.kitAll.map(one => one.getAttribute('aria-label') || one.innerText || one.outerHTML.slice(0, 80))
}"""
# True where the focused element, or the label drawn for it, lies in the window, at least in part.
SHOWN = """() => {
  const one = document.activeElement
  const scheme = one.matches('.md-option') && one.nextElementSibling
  const drawn = scheme || one.closest('.task-list-item') || one.labels?.[0] || one
  const box = drawn.getBoundingClientRect()
  return box.width > 1 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
}"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_open_drawer_can_be_closed_by_its_own_button(visit: Visit, http: Place, lang: str) -> None:
    kit = visit(http, lang, MODULE, **NARROW)
    kit.menu_button.click()
    close = kit.page.get_by_role("button", name={"sv": "Stäng menyn", "en": "Close the menu"}[lang])
    expect(close).to_be_focused()
    kit.page.keyboard.press("Enter")
    expect(kit.menu_button).to_be_focused()
    expect(kit.menu_button).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_headings_come_in_order(visit: Visit, http: Place, lang: str, path: str) -> None:
    kit = visit(http, lang, f"{path}.html")
    levels = kit.page.locator("main :is(h1, h2, h3, h4)").evaluate_all("all => all.map(one => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("path", PAGES)
def test_targets_are_large_enough_to_touch(visit: Visit, http: Place, path: str) -> None:
    """24 pixels for all but words in running text (WCAG 2.5.8), 44 for what the page is about."""
    kit = visit(http, "sv", f"{path}.html", viewport={"width": 360, "height": 800}, has_touch=True)
    assert (
        kit.page.evaluate(SMALL, [".kit-button, .kit-tool, .kit-need label, .md-header__button:not(.md-logo)", 43.5])
        == []
    )
    assert kit.page.evaluate(SMALL, ["main :is(a, button, summary, label)", 23.5]) == []


SMALL = """([selector, least]) => [...document.querySelectorAll(selector)].filter(one => {
  const box = one.getBoundingClientRect()
  const inText = one.matches(':is(p,li,td,th,dd) a, .kit-term') && getComputedStyle(one).display.startsWith('inline')
  const small = box.width && Math.min(box.width, box.height) < least
  return small && !inText && one.checkVisibility({ visibilityProperty: true })
}).map(one => one.outerHTML.slice(0, 120) + ' ' + JSON.stringify(one.getBoundingClientRect()))"""
