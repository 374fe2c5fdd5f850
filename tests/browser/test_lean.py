"""What is left out of the theme's style sheets changes no picture, and every first page is light and does not move."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page, Route

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, SearchBox
from browser.test_access import PAGES
from kit.tested import SCHEMES, WIDTHS

THEIRS = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
# Bytes of everything that a page asks for at its first visit, each file packed with gzip (fonts are packed already).
FIRST_LOAD = 100_000
ASKS = re.compile(r'<(?:script|img)[^>]* src="([^":]+)"|<link rel="(?:stylesheet|icon)" href="([^":]+)"')
SHIFTS = """() => new Promise(done => {
  let sum = 0
  const add = list => list.getEntries().forEach(one => { sum += one.value })
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => done(sum), 500)
})"""


def original(route: Route) -> None:
    """Answers with the theme's own sheet instead of ours."""
    route.fulfill(path=THEIRS / route.request.url.rpartition("/")[2])


# Of all that is drawn, and of what stands before and after it: where, how large, and every property of its style.
DRAWN = """() => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility()).map(one => {
  const { x, y, width, height } = one.getBoundingClientRect()
  const styles = ['', '::before', '::after'].map(part => {
    const style = getComputedStyle(one, part)
    return part && style.content === 'none' ? '' : [...style].filter(name => !name.startsWith('--'))
      .map(name => name + style.getPropertyValue(name)).join()
  })
  return [one.tagName, one.className, ...[x, y, width, height].map(Math.round), ...styles].join(' ')
})"""


def picture(page: Page) -> list[str]:
    """How all that is seen is drawn when the page has come to rest."""
    page.wait_for_load_state("networkidle")
    page.evaluate("() => document.fonts.ready")
    page.wait_for_timeout(400)
    return list(page.evaluate(DRAWN))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", [*PAGES, "about/hosting"])
def test_the_whole_theme_gives_the_same_picture(visit: Visit, http: Place, path: str, scheme: str) -> None:
    kit = visit(http, "sv", f"{path}.html", color_scheme=scheme)
    ours: list[list[str]] = []
    whole: list[list[str]] = []
    for pictures in (ours, whole):
        for width in WIDTHS:
            kit.page.goto("about:blank")  # the scripts look at the width when they start
            kit.page.set_viewport_size({"width": width, "height": 900})
            kit.open(f"{path}.html")
            pictures.append(picture(kit.page))
        kit.page.route("**/*.min.css", original)
    assert ours == whole


@pytest.mark.parametrize("width", WIDTHS)
def test_the_whole_theme_gives_the_same_search_and_drawer(visit: Visit, http: Place, width: int) -> None:
    kit = visit(http, "sv", "modules/gifts/index.html", viewport={"width": width, "height": 900})
    pictures = []
    for _ in range(2):
        if width < WIDTHS[0]:
            kit.menu_button.click()
            pictures.append(picture(kit.page))
        else:
            SearchBox(kit).open().ask("kuvert")
            pictures.append(picture(kit.page))
        kit.page.route("**/*.min.css", original)
        kit.page.goto("about:blank")
        kit.open("modules/gifts/index.html")
    half = len(pictures) // 2
    assert pictures[:half] == pictures[half:]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_and_nothing_else_is_asked_for(browser: Browser, http: Place, lang: str, path: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    asked: list[str] = []
    page.on("request", lambda request: asked.extend([request.url]))
    file = f"{FOLDER[lang]}{path}.html"
    page.goto(http.url(file))
    page.wait_for_load_state("networkidle")
    moved = page.evaluate(SHIFTS)
    page.close()
    files = {http.files / http.path(url) for url in asked if not url.startswith("data:")}
    assert files <= first_load(http.files / file), "the first load below counts too little"
    assert moved < 0.05


def test_the_first_load_of_every_page_is_light(http: Place) -> None:
    weights = {file: sum(map(weight, first_load(file))) for file in sorted(http.files.rglob("*.html"))}
    heavy = {str(file.relative_to(http.files)): size for file, size in weights.items() if size > FIRST_LOAD}
    assert not heavy
    assert len(weights) > len(PAGES)


def first_load(page: Path) -> frozenset[Path]:
    """The page and every file that it asks for by itself: sheets, scripts, all its pictures, and the sheets' fonts."""
    site = next(folder for folder in page.parents if (folder / "404.html").is_file())
    asked = [address for pair in ASKS.findall(page.read_text("utf-8")) for address in pair if address]
    # The 404 page asks from the root of the host.
    files = {(page.parent / address).resolve() for address in asked if not address.startswith("/")}
    rooted = {site / address[address.index("assets/") :] for address in asked if address.startswith("/")}
    # The theme fetches its own search index, which is empty: ours comes with the search.
    others = [*(site / "assets/fonts").glob("*.woff2"), *site.glob("**/search_index.json")]
    return frozenset({page, *files, *rooted, *others})


@cache
def weight(file: Path) -> int:
    return file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes(), 9))
