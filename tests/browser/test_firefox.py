"""The offline copy in a stock Firefox: it opens, finds and changes language, and asks for nothing but its own files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from browser.firefox import Firefox, started
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES
from browser.test_policy import PLANTED, pages
from browser.test_search import THREE
from commands.finding import queries

BOX = "[data-md-component=search-query]"
TYPE = """query => { const box = document.querySelector('[data-md-component=search-query]')
  box.value = query; box.dispatchEvent(new KeyboardEvent('keyup', { key: 'End' })) }"""
EMPTY = "() => /Skriv|Type/.test(document.querySelector('.md-search-result__meta').textContent)"
ANSWERED = """() => !/Skriv|Type|Initial/.test(document.querySelector('.md-search-result__meta').textContent) &&
  [...document.querySelectorAll('.md-search-result__item')].map(item => item.querySelector('a').href).concat('end')"""


@pytest.fixture(scope="module")
def fox(firefox: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with started(firefox, tmp_path_factory.mktemp("profile")) as fox:
        yield fox


@pytest.fixture(autouse=True)
def nothing_else(fox: Firefox, disk: Place) -> Iterator[None]:
    """Each test: no request but for files of the copy, no error told by a page."""
    fox.requests.clear()
    fox.errors.clear()
    yield
    fox.run("() => 0")
    own = (unquote(disk.root), "data:", "about:", "blob:")
    assert [url for url in fox.requests if not unquote(url).startswith(own)] == []
    assert fox.errors == []


def ask(fox: Firefox, place: Place, query: str) -> list[str]:
    fox.run(TYPE, "")
    fox.until(EMPTY)
    fox.run(TYPE, query)
    found = fox.until(ANSWERED)[:-1]
    return [unquote(url).removeprefix(unquote(place.root)).split("#")[0].split("?")[0] for url in found]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_opens(fox: Firefox, disk: Place, lang: str) -> None:
    for path in pages(disk.files / FOLDER[lang]):
        fox.open(disk.url(FOLDER[lang] + path))
        assert fox.run("() => document.querySelector('main h1').innerText"), path
        assert fox.run("() => document.documentElement.lang") == lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_search_finds_as_well_as_in_chromium(fox: Firefox, disk: Place, root: Path, lang: str) -> None:
    fox.open(disk.url(f"{FOLDER[lang]}modules/gifts/the-envelope.html"))
    fox.click(BOX)
    fox.until(EMPTY)
    some = queries.read(root, lang)[::4]
    answers = [(query, [queries.own(page, lang) for page in ask(fox, disk, query.typed)]) for query in some]
    assert queries.shares(answers).three >= THREE - 0.03, "a quarter of the queries may vary a little"


def test_a_word_typed_on_the_keyboard_is_found(fox: Firefox, disk: Place) -> None:
    fox.open(disk.url("index.html"))
    fox.click(BOX)
    fox.until(EMPTY)
    fox.type("gåva")
    first = fox.until(ANSWERED)[0]
    assert unquote(first).startswith(unquote(disk.url("modules/gifts/index.html")))


def test_the_other_language_is_the_same_page(fox: Firefox, disk: Place) -> None:
    fox.open(disk.url("modules/gifts/index.html"))
    fox.run("() => document.querySelector('.kit-languages a[lang=en]').click()")
    fox.until("() => document.readyState === 'complete' && document.documentElement.lang === 'en'")
    assert fox.run("() => decodeURI(location.pathname)").endswith("/en/modules/gifts/index.html")


def test_a_planted_script_does_not_run(fox: Firefox, disk: Place) -> None:
    copy = disk.files / "planted-for-firefox.html"
    copy.write_text((disk.files / "index.html").read_text("utf-8").replace("</body>", f"{PLANTED}</body>"), "utf-8")
    try:
        fox.open(disk.url(copy.name))
        assert "planted" not in fox.run("() => document.title")
        fox.run("() => 0")
        assert all("Content-Security-Policy" in error for error in fox.errors)
        fox.errors.clear()
    finally:
        copy.unlink()
