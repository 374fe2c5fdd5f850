"""axe over many pages: every page opened once, looked at in every scheme and width, by two browsers side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page, sync_playwright

from browser.conftest import FLAGS, WATCH, foreign, told
from browser.hosting import Place
from kit.tested import COLOUR_RULES, RULES, SCHEMES, WIDTHS

WORKERS = 2
SLATE = {"light": "default", "dark": "slate"}
# Nothing is fetched anew and nothing is said of what passed but the names of the rules.
OPTIONS = {"preload": False, "resultTypes": ["violations", "incomplete"]}
# WCAG's enhanced contrast in place of its plain one: 7 for body text, and 4.5 for what is large.
ENHANCED = {"color-contrast": {"enabled": False}, "color-contrast-enhanced": {"enabled": True}}
EVERY = {**OPTIONS, "runOnly": {"type": "tag", "values": list(RULES)}, "rules": ENHANCED}
BY_COLOUR = {**OPTIONS, "runOnly": list(COLOUR_RULES)}
ASK = """async options => {
  document.getAnimations().forEach(one => one.finish())
  const short = rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`)
  const { violations, incomplete, passes } = await axe.run(document, options)
  const unsure = incomplete.filter(rule => rule.id.startsWith('color-contrast'))
  return { found: [...violations, ...unsure].flatMap(short), passed: passes.map(rule => rule.id) }
}"""


def version() -> str:
    """Axe's name and number, as its first line has them."""
    found = re.search(r"axe v([\d.]+)", AXE_SCRIPT)
    assert found
    return f"axe {found[1]}"


def everywhere(chromium: Path, place: Place, pages: Sequence[str], whole: Sequence[str]) -> list[str]:
    """What is found on these pages (paths of files). On those in `whole` every rule is run in every look."""
    with ThreadPoolExecutor(WORKERS) as pool:
        parts = [pool.submit(_part, chromium, place, pages[first::WORKERS], whole) for first in range(WORKERS)]
        return [trouble for part in parts for trouble in part.result()]


def troubles(page: Page, options: dict[str, object] = EVERY) -> list[str]:
    """What axe calls violations on the page as it is, and texts whose contrast it cannot judge: the rule and where."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    answer = page.evaluate(ASK, options)
    assert "color-contrast-enhanced" in answer["passed"], "axe looked at nothing"
    return list(answer["found"])


def _part(chromium: Path, place: Place, pages: Sequence[str], whole: Sequence[str]) -> list[str]:
    """One worker's share: Playwright's objects may not leave the thread that made them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        found: list[str] = []
        context = browser.new_context(reduced_motion="reduce")
        context.add_init_script(WATCH)
        page = _watched(context, place, found)
        for path in pages:
            found += [f"{path} {trouble}" for trouble in _looks(page, place.url(path), path in whole)]
        browser.close()
    return found


def _watched(context: BrowserContext, place: Place, found: list[str]) -> Page:
    """A page whose errors and requests to other places are troubles too."""
    context.on("request", lambda request: found.extend(foreign(request, place)))
    context.on("console", lambda message: found.extend(told(message)))
    context.on("weberror", lambda error: found.append(f"error on the page: {error.error}"))
    return context.new_page()


def _looks(page: Page, url: str, is_whole: bool) -> Iterator[str]:
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    page.goto(url)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.wait_for_selector(f"body[data-md-color-scheme={SLATE[scheme]}]", state="attached")
            rules = EVERY if is_whole or scheme == SCHEMES[0] else BY_COLOUR
            yield from (f"{scheme} {width}: {trouble}" for trouble in troubles(page, rules))
