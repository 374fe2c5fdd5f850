"""The ways to search that are measured, each in real Chromium: a function from typed words to the pages found."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from commands.finding.queries import FOLDER

Ask = Callable[[str], list[str]]
PAGEFIND = "pagefind_bin==1.5.2"
VENDOR = Path("scripts/search/js/vendor/minisearch.js")
# Types into the theme's box as a reader does, waits until the line of status answers, and reads the links.
BOX = """async typed => {
  const box = document.querySelector('[data-md-component=search-query]')
  const line = document.querySelector('.md-search-result__meta')
  const frame = () => new Promise(requestAnimationFrame)
  const until = async true_ => { for (let n = 0; n < 600 && !true_(); n++) await frame(); await frame() }
  const put = text => { box.value = text
    box.dispatchEvent(new Event('input', {bubbles: true}))
    box.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true})) }
  if (!window.kitResting) { const before = line.textContent; box.focus()
    await until(() => line.textContent !== before); window.kitResting = line.textContent }
  if (box.value) { put(''); await until(() => line.textContent === window.kitResting) }
  put(typed)
  await until(() => line.textContent !== window.kitResting)
  return [...document.querySelectorAll('.md-search-result__list > li')].map(item => item.querySelector('a').href)
}"""
# MiniSearch as its own introduction uses it, over pages and their headings; a page stands where its best part does.
MINI = """pages => {
  const documents = pages.flatMap(page => [{ title: page.title, text: page.summary, url: page.url },
    ...page.parts.map(([, title, text]) => ({ title, text, url: page.url }))]).map((one, id) => ({ ...one, id }))
  window.mini = new MiniSearch({ fields: ['title', 'text'], storeFields: ['url'] })
  mini.addAll(documents)
}"""
MINI_ASK = (
    "typed => [...new Set(mini.search(typed, { prefix: true, fuzzy: 0.2, boost: { title: 2 } }).map(hit => hit.url))]"
)
PAGEFIND_ASK = """async typed => {
  window.kitPagefind ??= await import(new URL('pagefind/pagefind.js', location.href).href)
  const { results } = await window.kitPagefind.search(typed)
  return Promise.all(results.slice(0, 10).map(async hit => (await hit.data()).url))
}"""


def box(browser: Browser, root_address: str, lang: str) -> Ask:
    """The search box of a built site, on any of its pages; `root_address` ends with a slash."""
    page = _opened(browser, f"{root_address}{FOLDER[lang]}index.html")
    return lambda typed: [_path(url, root_address) for url in page.evaluate(BOX, typed)]


def minisearch(browser: Browser, project: Path, site: Path, lang: str) -> Ask:
    """Plain MiniSearch, as vendored, with its own settings, over the texts of our index."""
    page = browser.new_page()
    page.evaluate("() => { window.module = { exports: {} }; window.exports = module.exports }")
    page.add_script_tag(content=(project / VENDOR).read_text("utf-8"))
    page.evaluate("() => { window.MiniSearch = module.exports }")
    page.evaluate(MINI, index(site, lang)["pages"])
    return lambda typed: [FOLDER[lang] + url for url in page.evaluate(MINI_ASK, typed)]


def pagefind(browser: Browser, site: Path, root_address: str, lang: str) -> Ask:
    """Pagefind over our pages' articles, hosted; `pagefind_made` must have made its index."""
    (site / f"pagefind-{lang}.html").write_text(f'<!doctype html><html lang="{lang}"><title>-</title>', "utf-8")
    page = _opened(browser, f"{root_address}pagefind-{lang}.html")
    return lambda typed: [str(url).lstrip("/") for url in page.evaluate(PAGEFIND_ASK, typed)]


def pagefind_made(site: Path, folder: Path) -> str:
    """Fetches Pagefind into a folder of the bench's and indexes the site with it; "" or why that could not be done."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), PAGEFIND]
    index_it = ["--site", str(site), "--root-selector", "article", "--exclude-selectors", ".headerlink"]
    for command in (pip, [str(folder / "pagefind_bin/pagefind"), *index_it]):
        try:
            done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
        except OSError as trouble:
            return str(trouble)
        if done.returncode:
            return (done.stderr.strip().splitlines() or [f"{command[0]} failed"])[-1]
    return ""


def index(site: Path, lang: str) -> Mapping[str, Any]:
    """What kit-index.js of a built site holds."""
    text = (site / FOLDER[lang] / "search/kit-index.js").read_text("utf-8")
    found: Mapping[str, Any] = json.loads(text[text.index("{") :])
    return found


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page()
    page.goto(address, wait_until="load")
    return page


def _path(url: str, root_address: str) -> str:
    return url.removeprefix(root_address).split("#")[0].split("?")[0]
