"""The strict Content-Security-Policy holds, hosted and from disk: the kit works under it, a planted script does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import FOLDER, LANGUAGES, SearchBox

PLANTED = "<script>document.title = 'planted'</script>"
PAGE = "planted.html"


@pytest.fixture
def planted(place: Place) -> Iterator[Place]:
    """The home page once more, with an inline script that was not there when its policy was made."""
    copy = place.files / PAGE
    home = (place.files / "index.html").read_text("utf-8")
    copy.write_text(home.replace("</body>", f"{PLANTED}</body>"), "utf-8")
    yield place
    copy.unlink()


def test_a_planted_script_does_not_run(visit: Visit, planted: Place) -> None:
    kit = visit(planted, "sv", PAGE, expected=("policy: script-src-elem inline", "inline script"))
    assert "planted" not in kit.page.title()
    kit.page.evaluate("() => document.readyState")
    told = kit.page.evaluate(
        """() => new Promise(done => {
          addEventListener('securitypolicyviolation', event => done(event.violatedDirective))
          const script = document.createElement('script')
          script.textContent = 'document.title = 1'
          document.body.append(script)
        })"""
    )
    assert told == "script-src-elem"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_works_under_the_policy(visit: Visit, place: Place, lang: str) -> None:
    kit = visit(place, lang, "modules/gifts/index.html")
    policy = kit.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert SearchBox(kit).open().ask("testamente" if lang == "sv" else "inherit")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_opens_without_a_word_on_the_console(visit: Visit, place: Place, lang: str) -> None:
    """What the console says, and every request, is told by `visit`."""
    kit = visit(place, lang)
    for path in pages(place.files / FOLDER[lang]):
        kit.open(path)
        assert kit.title.inner_text(), path


def pages(folder: Path) -> list[str]:
    """The pages of one language, from its root."""
    files = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html")))
    return [path for path in files if not path.startswith("en/") and path not in ("404.html", "START.html", PAGE)]
