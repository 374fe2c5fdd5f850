"""Take the pictures of README: pages on a phone and a desktop, light and dark, in both languages, and two papers.

They are taken of the kit as it was last built (`make.py build`) and go to pictures/, with a page that shows them all.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands import environment, tools
from kit import LANGUAGES, SOURCE_LANGUAGE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = "pictures"
PAGES = {"home": "index.html", "module": "modules/gifts/index.html", "case": "modules/gifts/the-envelope.html"}
SEARCH = "search"  # home, with what is typed there answered
TYPED = {"sv": "kuvert med pengar", "en": "envelope with money"}
SCREENS = {"phone": (360, 740), "desktop": (1280, 800)}
SCHEMES = ("light", "dark")
# Pages whose first PDF is shown: its first side, so wide in pixels.
PAPERS = {"sheet": ("modules/gifts/the-envelope.html", 620), "brochure": ("brochures/no-thank-you.html", 900)}
PDF = re.compile(r'href="([^"]+\.pdf)"')
QUALITIES = (80, 70, 60, 50, 40)
MOST_BYTES = 60_000
CSS = "*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent }"


def run(root: Path, arguments: list[str]) -> int:
    """Writes the pictures and the page that shows them. Exit code 1 where the kit is not built or a tool is missing."""
    parser = argparse.ArgumentParser("make.py pictures", description=__doc__)
    parser.add_argument("--site", type=Path, default=root / "site", help="the built kit (default: site)")
    parser.add_argument("--out", type=Path, default=root / FOLDER, help="where they go (default: pictures)")
    chosen = parser.parse_args(arguments)
    environment.make_for_tests(root)
    chromium = tools.provide(tools.CHROMIUM)
    if not chromium or not (chosen.site / "index.html").is_file():
        why = (
            tools.advice(tools.CHROMIUM)
            if not chromium
            else f"{chosen.site} holds no kit: python3 scripts/make.py build"
        )
        print(f"make.py pictures: {why}", file=sys.stderr)
        return 1
    chosen.out.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, data in [*papers(chosen.site), *screens(chosen.site, chromium)]:
        (chosen.out / f"{name}.webp").write_bytes(data)
        count += 1
    (chosen.out / "README.md").write_text(gallery(), "utf-8")
    print(f"{count} pictures in {chosen.out}")
    return 0


def names() -> list[tuple[str, str, str, str]]:
    """What every screen shows: its page, the screen, the scheme and the language."""
    return list(product((*PAGES, SEARCH), SCREENS, SCHEMES, LANGUAGES))


def gallery() -> str:
    """The page that shows all pictures, light beside dark, Swedish beside English."""
    looks = list(product(LANGUAGES, SCHEMES))
    lines = ["# Pictures", "", "Made by `python3 scripts/make.py pictures` from the built kit.", ""]
    for screen in SCREENS:
        lines += [f"## {screen.capitalize()}", "", "| |" + "".join(f" {lang}, {scheme} |" for lang, scheme in looks)]
        lines.append("|---|" + "---|" * len(looks))
        for page in (*PAGES, SEARCH):
            shown = (
                f" ![{page}, {screen}, {scheme}, {lang}]({file(page, screen, scheme, lang)}) |"
                for lang, scheme in looks
            )
            lines.append(f"| {page} |" + "".join(shown))
        lines.append("")
    lines += ["## Paper", "", "| |" + "".join(f" {lang} |" for lang in LANGUAGES), "|---|" + "---|" * len(LANGUAGES)]
    for paper in PAPERS:
        lines.append(f"| {paper} |" + "".join(f" ![{paper}, {lang}]({file(paper, lang)}) |" for lang in LANGUAGES))
    return "\n".join(lines) + "\n"


def file(*words: str) -> str:
    """The name of a picture's file."""
    return "-".join(words) + ".webp"


def screens(site: Path, chromium: Path) -> Iterator[tuple[str, bytes]]:
    """Every page on every screen: name and picture."""
    from commands.speed import browsing

    with browsing.hosted(site) as address, browsing.opened(chromium) as browser:
        for words in names():
            yield "-".join(words), packed(screen(browser, address, *words))


def screen(browser: Browser, address: str, page: str, screen: str, scheme: str, lang: str) -> bytes:
    """One page as it is seen when it has come to rest, as PNG."""
    width, height = SCREENS[screen]
    look: Any = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    with browser.new_page(**look) as shown:
        folder = "" if lang == SOURCE_LANGUAGE else f"{lang}/"
        shown.goto(f"{address}/{folder}{PAGES.get(page, 'index.html')}", wait_until="networkidle")
        if page == SEARCH:
            opener = shown.locator("button.md-header__button[for=__search]")
            opener.click() if opener.is_visible() else shown.keyboard.press("/")
            shown.locator("[data-md-component=search-query]").fill(TYPED[lang])
            shown.locator(".md-search-result__item").first.wait_for()
            shown.wait_for_timeout(500)
        return shown.screenshot(style=CSS)


def papers(site: Path) -> Iterator[tuple[str, bytes]]:
    """The first side of the first PDF of some pages: name and picture."""
    import pypdfium2  # type: ignore[import-untyped]

    for (name, (page, width)), lang in product(PAPERS.items(), LANGUAGES):
        own = site / ("" if lang == SOURCE_LANGUAGE else lang) / page
        found = PDF.search(own.read_text("utf-8"))
        if found:
            side = pypdfium2.PdfDocument(own.parent / found[1])[0]
            png = io.BytesIO()
            side.render(scale=width / side.get_width()).to_pil().save(png, "PNG")
            yield f"{name}-{lang}", packed(png.getvalue())


def packed(png: bytes) -> bytes:
    """The picture as WebP, as good as it may be within MOST_BYTES."""
    from PIL import Image

    data = b""
    for quality in QUALITIES:
        webp = io.BytesIO()
        Image.open(io.BytesIO(png)).convert("RGB").save(webp, "WEBP", quality=quality, method=6)
        data = webp.getvalue()
        if len(data) <= MOST_BYTES:
            break
    return data
