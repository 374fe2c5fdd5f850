"""axe finds nothing on any page, in both languages, light and dark, wide and narrow, and every text has contrast.

The contrast is WCAG's enhanced one (AAA): at least 7 for body text and 4.5 for large text, links, titles and buttons
included; a text whose contrast axe cannot judge fails too. All rules are run at both widths. In dark mode those that go
by colour are run on every page, and the others on a page of each kind: the scheme changes colours, and nothing that
another rule looks at.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import axe
from browser.conftest import Record, Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, SearchBox
from kit import content
from kit.tested import BODY_CONTRAST, SCHEMES, WIDTHS, of_each_kind

pytestmark = pytest.mark.claim("axe", "contrast")
PAGES = of_each_kind(content.load(Path(__file__).resolve().parents[2])[0])
# What is written before and after elements by the style sheet, which axe does not see: its words, and its contrast.
PSEUDO = """() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number)
  const light = colour => channels(colour).slice(0, 3).map(one => one / 255)
    .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0.05)
  const ground = one => {
    const colour = one ? getComputedStyle(one).backgroundColor : 'rgb(255, 255, 255)'
    return (channels(colour)[3] ?? 1) < 1 ? ground(one.parentElement) : colour
  }
  const found = []
  for (const one of document.querySelectorAll('body *')) for (const part of ['::before', '::after']) {
    const { content, color, backgroundColor, display } = getComputedStyle(one, part)
    const words = content.replace(/^(none|normal)$/, '')
    if (!one.checkVisibility() || display === 'none' || !/[\\p{L}\\p{N}]/u.test(words)) continue
    const behind = (channels(backgroundColor)[3] ?? 1) < 1 ? ground(one) : backgroundColor
    const [more, less] = [light(color), light(behind)].sort((a, b) => b - a)
    found.push([`${one.tagName}.${one.className}${part} ${content}`, more / less])
  }
  return found
}"""


@pytest.mark.timeout(1800)
def test_axe_finds_nothing_on_any_page(chromium: Path, browser: Browser, http: Place, record_property: Record) -> None:
    pages = sorted(file.relative_to(http.files).as_posix() for file in http.files.rglob("*.html"))
    whole = {f"{FOLDER[lang]}{path}.html" for lang in LANGUAGES for path in PAGES} | {"404.html"}
    assert whole < set(pages)
    found = axe.everywhere(chromium, http, pages, sorted(whole))
    assert not found, "\n".join(found)
    record_property("tools", f"{axe.version()}, Chromium {browser.version}")
    record_property("pages", len(pages))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_results_and_open_blocks(visit: Visit, http: Place, lang: str, scheme: str) -> None:
    kit = visit(http, lang, "modules/gifts/the-envelope.html", color_scheme=scheme)
    for closed in kit.page.locator("main details > summary").filter(visible=True).all():
        closed.click()
    found = axe.troubles(kit.page)
    SearchBox(kit).open().ask("test")
    assert found + axe.troubles(kit.page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_the_style_sheet_writes_has_contrast(visit: Visit, http: Place, scheme: str) -> None:
    kit = visit(http, "sv", color_scheme=scheme)
    texts = 0
    for path in PAGES:
        kit.open(f"{path}.html")
        for width in WIDTHS:
            kit.page.set_viewport_size({"width": width, "height": 900})
            measured = kit.page.evaluate(PSEUDO)
            texts += len(measured)
            assert not [text for text, contrast in measured if contrast < BODY_CONTRAST], measured
    assert texts > len(PAGES)


def test_contrast_too_weak_is_found(visit: Visit, http: Place) -> None:
    kit = visit(http, "sv", "modules/gifts/index.html")
    assert axe.troubles(kit.page) == []
    # 6.4 on white: enough for WCAG AA, too little for text that is read.
    kit.page.evaluate("() => document.querySelector('main p').style.setProperty('color', '#5e5e5e')")
    (found,) = axe.troubles(kit.page)
    assert re.match("color-contrast-enhanced: <p", found)
