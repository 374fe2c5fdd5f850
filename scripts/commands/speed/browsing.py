"""A first visit's bytes and the search's waits, in Chromium over http."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Response, sync_playwright

# Already packed: a server sends them as they are.
PACKED = (".woff2", ".png", ".jpg", ".webp", ".pdf", ".zip")
# Milliseconds from the first focus until the theme says that one can type.
READY = """() => new Promise(done => {
  const line = document.querySelector('.md-search-result__meta'), before = line.textContent, began = performance.now()
  new MutationObserver((_, self) => { if (line.textContent !== before) {
    self.disconnect(); done(performance.now() - began) } })
    .observe(line, {childList: true, characterData: true, subtree: true})
  document.querySelector('[data-md-component=search-query]').focus()
})"""
# Milliseconds from a typed word until the first result stands there.
ANSWER = """word => new Promise(done => {
  const box = document.querySelector('[data-md-component=search-query]')
  const list = document.querySelector('.md-search-result__list'), began = performance.now()
  new MutationObserver((_, self) => { if (list.children.length) {
    self.disconnect(); done(performance.now() - began) } })
    .observe(list, {childList: true, subtree: true})
  box.value = word
  box.dispatchEvent(new Event('input', {bubbles: true})); box.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true}))
})"""


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def log_message(self, *_: Any) -> None:
        """Nothing."""


class Packing(Quiet):
    """A server as a real host is set up: text goes packed, and the reader keeps what it has fetched."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The file, packed where that makes it smaller."""
        file = Path(self.translate_path(self.path.partition("?")[0]))
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes() if file.name.endswith(PACKED) else packed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        if not file.name.endswith(PACKED):
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def hosted(site: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """A built kit on a port of its own; gives the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@contextmanager
def opened(chromium: Path) -> Iterator[Browser]:
    """Chromium, headless."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        yield browser
        browser.close()


def first_visit(browser: Browser, address: str) -> dict[str, int]:
    """What a first visit fetches: each file and its bytes, text as gzip -9 packs it."""
    heard: list[Response] = []
    page = browser.new_page()
    page.on("response", lambda answer: heard.append(answer))  # noqa: PLW0108 - it must take a mark of Playwright's
    page.goto(address, wait_until="networkidle")
    weights = {answer.url: weight(answer.url, answer.body()) for answer in heard if answer.ok}
    page.close()
    return weights


def weight(address: str, body: bytes) -> int:
    """The bytes that travel for a file."""
    return len(body) if address.endswith(PACKED) else len(gzip.compress(body, 9, mtime=0))


@cache
def packed(file: Path) -> bytes:
    """A file as gzip packs it."""
    return gzip.compress(file.read_bytes(), 9, mtime=0)


def search_waits(browser: Browser, address: str, word: str) -> tuple[float, float]:
    """Milliseconds until the search is ready after its first focus, and until a word is answered."""
    page = browser.new_page()
    page.goto(address, wait_until="networkidle")
    ready, answer = float(page.evaluate(READY)), float(page.evaluate(ANSWER, word))
    page.close()
    return ready, answer
