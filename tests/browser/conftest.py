"""A Chromium that may talk to nobody but us, and the kit hosted and unzipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, sync_playwright

from browser.hosting import Place, hosted, unzipped
from browser.pages import KitPage

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
]
# Every break of the Content-Security-Policy is told on the console as well.
WATCH = "addEventListener('securitypolicyviolation', e => console.error('policy:', e.violatedDirective, e.blockedURI))"

Visit = Callable[..., KitPage]
Record = Callable[[str, object], None]


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def http(hosted_site: Path) -> Iterator[Place]:
    """The kit built for an address under a path, served there."""
    with hosted(hosted_site) as place:
        yield place


@pytest.fixture(scope="session")
def disk(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The offline copy in a folder with spaces and å ä ö."""
    (archive,) = (built_site / "downloads").glob("*-offline.zip")
    return unzipped(archive, tmp_path_factory.mktemp("offline"))


@pytest.fixture(params=["http", "disk"])
def place(request: pytest.FixtureRequest) -> Place:
    """Both places, one after the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Opens the kit as a new reader; at the end nothing may have been asked of another host or told as an error."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def new(
        place: Place, lang: str, path: str = "index.html", expected: tuple[str, ...] = (), **options: object
    ) -> KitPage:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        context.add_init_script(WATCH)
        context.on("request", lambda request: troubles.extend(foreign(request, place)))
        context.on("console", lambda message: troubles.extend(told(message, expected)))
        context.on("weberror", lambda error: troubles.append(f"error on the page: {error.error}"))
        return KitPage(context.new_page(), place, lang).open(path)

    yield new
    for context in contexts:
        context.close()
    assert not troubles, "\n".join(troubles)


def foreign(request: Request, place: Place) -> list[str]:
    """The trouble where a request goes to another place."""
    own = request.url.startswith((place.root, "data:", "blob:"))
    return [] if own else [f"request to another place: {request.url}"]


def told(message: ConsoleMessage, expected: tuple[str, ...] = ()) -> list[str]:
    """The trouble where the console was told an error that is not expected, or a break of the policy."""
    is_trouble = message.type == "error" or message.text.startswith("kit search")
    return [f"console: {message.text}"] if is_trouble and not any(word in message.text for word in expected) else []
