"""Other ways to take in a page, by keyboard and as a screen reader is told: easy, aloud, explained, step by step."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import LANGUAGES, KitPage

pytestmark = pytest.mark.claim("keyboard")
MODULE, CASE, GUIDE = "modules/gifts/index.html", "modules/gifts/the-envelope.html", "modules/gifts/guide.html"
EASY = {"sv": "Läs lättläst", "en": "Read the easy version"}
LISTEN = {
    "sv": ("Lyssna", "Pausa", "Fortsätt lyssna", "Sluta lyssna"),
    "en": ("Listen", "Pause", "Go on listening", "Stop listening"),
}
SHOW = {"sv": "Visa en fråga i taget", "en": "Show one question at a time"}
# A device with a voice for each language named; what it is asked to say is kept, and said when `finish` is called.
VOICES = """
(langs => {
  const spoken = window.spoken = []
  const voices = langs.map(lang => ({ lang, localService: true, name: lang }))
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'sv-SE', localService: false }, { lang: 'en-GB', localService: false }, ...voices],
    addEventListener() {}, paused: false,
    speak(words) { spoken.push([words.voice.lang, words.text.trim()]); window.finish = () => words.onend() },
    pause() { this.paused = true }, resume() { this.paused = false }, cancel() { window.cancelled = true },
  } })
})(LANGS)
"""


def by_role(kit: KitPage, role: str, name: str) -> Locator:
    return kit.page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]


def with_voices(visit: Visit, place: Place, lang: str, path: str, *langs: str) -> KitPage:
    kit = visit(place, lang)
    kit.page.add_init_script(VOICES.replace("LANGS", str(list(langs))))
    return kit.open(path)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_easy_version_is_shown_instead_of_the_text(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, MODULE)
    toggle, easy, text = (
        by_role(kit, "button", EASY[lang]),
        kit.page.locator("details.easy li"),
        kit.page.locator(".kit-text h2"),
    )
    expect(toggle).to_have_attribute("aria-pressed", "false")
    expect(easy.first).to_be_hidden()
    toggle.focus()
    kit.page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-pressed", "true")
    expect(toggle).to_be_focused()
    expect(easy.first).to_be_visible()
    expect(text.first).to_be_hidden()
    kit.open("modules/speak-up/index.html")
    expect(text.first).to_be_hidden()  # kept for the visit
    by_role(kit, "button", EASY[lang]).press(" ")
    expect(text.first).to_be_visible()


def test_a_link_to_a_heading_shows_the_text_after_all(visit: Visit, place: Place) -> None:
    kit = visit(place, "sv", MODULE)
    by_role(kit, "button", EASY["sv"]).click()
    kit.page.evaluate("location.hash = document.querySelector('.kit-text h2').id")
    expect(kit.page.locator(".kit-text h2").first).to_be_visible()


def test_without_scripts_the_easy_version_unfolds(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", MODULE, java_script_enabled=False)
    expect(kit.page.locator(".kit-text h2").first).to_be_visible()
    expect(kit.page.locator(".kit-ways-to-read")).to_be_hidden()
    kit.page.locator("details.easy > summary").click()
    expect(kit.page.locator("details.easy li").first).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_read_aloud_part_by_part_in_its_language(visit: Visit, http: Place, lang: str) -> None:
    kit = with_voices(visit, http, lang, MODULE, "sv-SE", "en-GB")
    listen, pause, go_on, stop = LISTEN[lang]
    by_role(kit, "button", listen).press("Enter")
    expect(by_role(kit, "button", pause)).to_be_focused()
    spoken = "() => window.spoken"
    assert kit.page.evaluate(spoken) == [
        [{"sv": "sv-SE", "en": "en-GB"}[lang], kit.page.locator(".kit-kicker").inner_text()]
    ]
    expect(kit.page.locator(".kit-said")).to_have_text(kit.page.locator(".kit-kicker").inner_text())
    kit.page.evaluate("() => window.finish()")
    assert kit.page.evaluate(spoken)[-1][1] == kit.title.inner_text()
    kit.page.keyboard.press("Enter")
    expect(by_role(kit, "button", go_on)).to_be_focused()
    assert kit.page.evaluate("() => speechSynthesis.paused")
    kit.page.keyboard.press("Enter")
    kit.page.keyboard.press("Tab")
    expect(by_role(kit, "button", stop)).to_be_focused()
    kit.page.keyboard.press("Enter")
    expect(by_role(kit, "button", listen)).to_be_focused()
    expect(kit.page.locator(".kit-said")).to_have_count(0)


def test_words_of_another_language_get_its_voice(visit: Visit, http: Place) -> None:
    kit = with_voices(visit, http, "en", CASE, "sv-SE", "en-GB")
    by_role(kit, "button", LISTEN["en"][0]).click()
    for _ in range(40):
        kit.page.evaluate("() => window.finish()")
    spoken = kit.page.evaluate("() => window.spoken")
    assert ["sv-SE", "undersköterska"] in spoken
    assert {voice for voice, _ in spoken} == {"sv-SE", "en-GB"}
    assert not [text for _, text in spoken if re.search(r"PDF, \d", text)]


@pytest.mark.parametrize(("lang", "other"), [("sv", "en-GB"), ("en", "sv-SE")])
def test_without_a_voice_on_the_device_nothing_is_offered(visit: Visit, http: Place, lang: str, other: str) -> None:
    kit = with_voices(visit, http, lang, MODULE, other)
    expect(by_role(kit, "button", LISTEN[lang][0])).to_be_hidden()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_is_explained_by_keyboard(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, MODULE)
    word = kit.page.locator("main .kit-term").first
    told = kit.page.locator(f"#{word.get_attribute('popovertarget')}")
    expect(told).to_be_hidden()
    word.focus()
    kit.page.keyboard.press("Enter")
    expect(told).to_be_visible()
    kit.page.keyboard.press("Tab")
    expect(told.get_by_role("link")).to_be_focused()
    kit.page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    expect(word).to_be_focused()


def test_a_word_is_explained_by_touch_within_the_screen(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", MODULE, viewport={"width": 320, "height": 640}, has_touch=True)
    for word in kit.page.locator("main .kit-term").all()[:6]:
        word.tap()
        told = kit.page.locator(f"#{word.get_attribute('popovertarget')}")
        expect(told).to_be_in_viewport(ratio=1)


def test_no_term_stands_in_the_search_or_in_headings(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", MODULE)
    assert kit.page.locator(":is(h1, h2, h3, a, .keypoints, .easy) .kit-term").count() == 0
    index = kit.page.request.get(http.url("search/kit-index.js")).text()
    assert "kit-term" not in index
    assert "kit-explained" not in index


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_is_shown_a_step_at_a_time(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, CASE)
    opener = by_role(kit, "button", SHOW[lang])
    opener.press("Enter")
    dialog = by_role(kit, "dialog", SHOW[lang])
    step, count = dialog.locator(".kit-show__step"), dialog.locator(".kit-show__count")
    expect(step).to_contain_text("Leila")
    expect(step).to_be_focused()
    kit.page.keyboard.press("ArrowRight")
    question = kit.page.locator(".questions > ol > li")
    expect(step).to_have_text(question.first.inner_text())
    for _ in range(9):
        kit.page.keyboard.press("ArrowRight")
    expect(step).to_have_text(question.last.inner_text())
    expect(count).to_have_text(re.compile(f"^{question.count() + 1} .* {question.count() + 1}$"))
    kit.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_guide_is_followed_minute_by_minute(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", GUIDE, viewport={"width": 360, "height": 640})
    by_role(kit, "button", "Följ minut för minut").click()
    dialog = by_role(kit, "dialog", "Följ minut för minut")
    first, last = (
        kit.page.locator(".kit-text table").first.locator("tbody tr").nth(at).locator("td") for at in (0, -1)
    )
    expect(dialog.locator(".kit-show__step > p")).to_have_text(first.all_inner_texts())
    back, onwards = by_role(kit, "button", "Tillbaka"), by_role(kit, "button", "Nästa")
    expect(back).to_be_disabled()
    while onwards.is_enabled():
        onwards.click()
    expect(dialog.locator(".kit-show__step > p")).to_have_text(last.all_inner_texts())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_start_page_offers_what_fits(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang)
    ask, offers = kit.page.locator(".kit-need__ask"), kit.page.locator("#need-list > li")
    expect(kit.page.get_by_role("status").filter(has_text=re.compile(r"\d"))).to_be_visible()
    ask.locator("[name=who]").first.focus()
    kit.page.keyboard.press("ArrowRight")  # those who work in care
    kit.page.keyboard.press("Tab")
    kit.page.keyboard.press("ArrowRight")  # a quarter of an hour or so
    shown = offers.filter(visible=True)
    for offer in shown.all():
        assert "staff" in str(offer.get_attribute("data-who")).split()
        assert 5 < int(str(offer.get_attribute("data-minutes"))) <= 20
    expect(ask.locator("output")).to_have_text(re.compile(f"^{shown.count()} "))
    all_modules = kit.page.locator(".kit-subjects > li")
    expect(all_modules).to_have_count(12)


def test_without_scripts_the_start_page_offers_everything(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", java_script_enabled=False)
    expect(kit.page.locator("#need-list > li").filter(visible=True)).to_have_count(
        kit.page.locator("#need-list > li").count()
    )
    expect(kit.page.locator(".kit-need__ask")).to_be_hidden()
