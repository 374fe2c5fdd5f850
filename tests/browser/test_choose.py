"""The downloads page lets its reader choose among all papers; what is chosen can be shared by its address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import LANGUAGES, KitPage

PATH = "downloads.html"


class Papers:
    """The list of papers and what it is chosen by."""

    def __init__(self, kit: KitPage) -> None:
        self.page = kit.page
        self.files = kit.page.locator("#papers [data-kind]")
        self.shown = self.files.filter(visible=True)
        self.form = kit.page.locator("form[data-kit-choose=papers]")
        self.said = self.form.get_by_role("status")

    def choose(self, name: str) -> Locator:
        return self.form.locator(f"[name={name}]")

    def about(self, name: str) -> set[str]:
        """What the shown papers are said to be, by the nearest that says it."""
        read = f"all => all.map(one => one.closest('[data-{name}]').getAttribute('data-{name}'))"
        return set(self.shown.evaluate_all(read))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_chosen_is_shown_and_counted(visit: Visit, place: Place, lang: str) -> None:
    papers = Papers(visit(place, lang, PATH))
    everything = papers.files.count()
    expect(papers.said).to_have_text(re.compile(f"^{everything} "))
    papers.choose("for").select_option("trainers")
    papers.choose("kind").select_option("sheet")
    papers.choose("look").select_option("ink")
    expect(papers.said).to_have_text(re.compile(f"^{papers.shown.count()} "))
    assert 0 < papers.shown.count() < everything
    assert papers.about("kind") == {"sheet"}
    assert papers.about("look") == {"ink"}
    assert all("trainers" in audience.split() for audience in papers.about("for"))
    assert re.search(r"\?for=trainers&kind=sheet&look=ink$", papers.page.url)
    headings = papers.page.locator("#papers h2").filter(visible=True)
    expect(headings).to_have_count(1)  # no heading stands above nothing


def test_the_address_can_be_shared(visit: Visit, place: Place) -> None:
    papers = Papers(visit(place, "sv", f"{PATH}?kind=poster&look=large&look=ink&for=nobody"))
    expect(papers.said).to_have_text(re.compile("^Inget papper"))
    papers = Papers(visit(place, "sv", f"{PATH}?kind=poster&look=ink&for=nobody"))
    expect(papers.choose("kind")).to_have_value("poster")
    expect(papers.choose("for")).to_have_value("")
    assert papers.about("look") == {"ink"}
    papers.form.get_by_role("link", name="in English").click()
    english = Papers(KitPage(papers.page, place, "en"))
    expect(english.choose("kind")).to_have_value("poster")
    assert english.shown.count()
    assert "/en/" in papers.page.url


def test_by_keyboard_alone(visit: Visit, http: Place) -> None:
    papers = Papers(visit(http, "sv", PATH))
    papers.choose("for").focus()
    papers.page.keyboard.type("pers")  # personal
    expect(papers.choose("for")).to_have_value("staff")
    for _ in range(3):
        papers.page.keyboard.press("Tab")
    papers.page.keyboard.type("st")  # stor stil
    expect(papers.choose("look")).to_have_value("large")
    expect(papers.said).to_have_text(re.compile(f"^{papers.shown.count()} "))
    papers.page.keyboard.press("Tab")
    papers.page.keyboard.press("Enter")  # show all
    expect(papers.shown).to_have_count(papers.files.count())
    assert "?" not in papers.page.url


def test_it_has_room_on_a_phone(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", PATH, viewport={"width": 360, "height": 740})
    Papers(kit).choose("look").select_option("large")
    assert kit.page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_scripts_every_paper_can_be_read(visit: Visit, http: Place) -> None:
    papers = Papers(visit(http, "sv", PATH, java_script_enabled=False))
    expect(papers.form).to_be_hidden()
    expect(papers.shown).to_have_count(papers.files.count())
    assert papers.files.count() > 300
