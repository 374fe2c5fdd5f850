"""The two browsers' own PDF viewers, filled in by keyboard alone. Each gives the bytes that its Save button writes.

The button itself opens the system's file dialog, which no browser without a window can show; what it would write is
asked of the viewer's own code instead, Chromium's plugin and Firefox's pdf.js.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Frame, Page

from browser.firefox import Firefox

TEXT, LINES, TICK, CHOICE = "text", "lines", "tick", "choice"
STOPS = 9  # what else may have the focus between two fields: links, the edge of a page
TAB, SPACE, DOWN, ENTER = "\ue004", " ", "\ue015", "\ue006"
FIRST = """() => {
  const field = document.querySelector('.annotationLayer :is(input, textarea)')
  field?.focus()
  return field && document.activeElement === field
}"""
PACKED = "bytes => btoa(Array.from(bytes, one => String.fromCharCode(one)).join(''))"


@dataclass(frozen=True)
class Answer:
    """What is done at a field: words to type; or a tick; or the second of so many `options`."""

    kind: str
    words: str = ""
    options: int = 1


def in_chromium(browser: Browser, form: Path, answers: list[Answer]) -> bytes:
    """Fills in the fields in the order of the Tab key."""
    page = browser.new_page(viewport={"width": 1100, "height": 1000})
    try:
        page.goto(f"{form.as_uri()}#navpanes=0&zoom=100")
        viewer = _chromium_viewer(page)
        keys = page.context.new_cdp_session(page)
        page.mouse.click(550, 90)  # on the paper, above its words
        for answer in answers:
            for option in range(answer.options):
                _reach(page, viewer, "text" if answer.kind in {TEXT, LINES} else "non-text")
                if answer.words:
                    page.keyboard.type(answer.words)
                elif answer.kind == TICK or option == 1:
                    _press_space(keys)
        page.keyboard.press("Tab")  # what is typed is taken when the field is left
        save = "document.querySelector('pdf-viewer').currentController.save('EDITED')"
        return base64.b64decode(viewer.evaluate(f"async () => ({PACKED})(new Uint8Array((await {save}).dataToSave))"))
    finally:
        page.close()


def in_firefox(fox: Firefox, form: Path, answers: list[Answer]) -> bytes:
    """Fills in the fields in the order of the Tab key, which takes the options of a choice as one."""
    fox.open(f"{form.as_uri()}#zoom=100")
    fox.until(FIRST)
    for number, answer in enumerate(answers):
        wanted = {TICK: "checkbox", CHOICE: "radio", LINES: "textarea"}.get(answer.kind, "text")
        if number:
            _tab(fox, wanted)
        assert fox.run("() => document.activeElement.type") == wanted
        fox.type(answer.words.replace("\n", ENTER) or (SPACE + DOWN if answer.kind == CHOICE else SPACE))
    fox.type(TAB)
    saved = "await PDFViewerApplication.pdfDocument.saveDocument()"
    return base64.b64decode(fox.run(f"async () => ({PACKED})({saved})"))


def _chromium_viewer(page: Page) -> Frame:
    """The frame with the viewer, when its document is loaded."""
    _wait(page, lambda: any(frame.url.startswith("chrome-extension") for frame in page.frames))
    viewer = next(frame for frame in page.frames if frame.url.startswith("chrome-extension"))
    _wait(page, lambda: viewer.evaluate("() => document.querySelector('pdf-viewer')?.loadState_ === 'success'"))
    return viewer


def _reach(page: Page, viewer: Frame, kind: str) -> None:
    """Goes on to the next field, past links."""
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        page.wait_for_timeout(120)  # the plugin tells what has the focus, a moment later
        if viewer.evaluate("() => document.querySelector('pdf-viewer').formFieldFocus_") == kind:
            return
    raise AssertionError(f"no field for {kind} is reached by the Tab key")


def _press_space(keys: CDPSession) -> None:
    """The key as the system sends it: a key and a sign. Playwright sends both as one, which the plugin ignores."""
    space: dict[str, object] = {"key": " ", "code": "Space", "windowsVirtualKeyCode": 32}
    for kind in ("rawKeyDown", "char", "keyUp"):
        keys.send("Input.dispatchKeyEvent", {**space, "type": kind, **({"text": " "} if kind == "char" else {})})


def _tab(fox: Firefox, wanted: str) -> None:
    for _ in range(STOPS):
        fox.type(TAB)
        if fox.run("() => document.activeElement.type ?? ''") == wanted:
            return
    raise AssertionError(f"no field for {wanted} is reached by the Tab key")


def _wait(page: Page, good: Callable[[], bool]) -> None:
    for _ in range(100):
        if good():
            return
        page.wait_for_timeout(100)
    raise AssertionError("Chromium's viewer did not open the file within 10 s")
