"""axe finds nothing on any kind of page, in both languages, light and dark, wide and narrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.conftest import Visit
from browser.hosting import Place
from browser.pages import LANGUAGES, SearchBox
from kit import content
from kit.tested import RULES, SCHEMES, WIDTHS, of_each_kind

PAGES = of_each_kind(content.load(Path(__file__).resolve().parents[2])[0])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", [*PAGES, "404"])
def test_axe_finds_nothing(visit: Visit, http: Place, lang: str, path: str) -> None:
    if path == "404" and lang != LANGUAGES[0]:
        path, expected = "is/not/here", ("404",)
    else:
        expected = ()
    found = []
    for scheme in SCHEMES:
        kit = visit(http, lang, f"{path}.html", expected=expected, color_scheme=scheme)
        for width in WIDTHS:
            kit.page.set_viewport_size({"width": width, "height": 900})
            found += [f"{scheme} {width}: {trouble}" for trouble in troubles(kit.page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_results_and_open_blocks(visit: Visit, http: Place, lang: str, scheme: str) -> None:
    kit = visit(http, lang, "modules/gifts/the-envelope.html", color_scheme=scheme)
    for closed in kit.page.locator("main details > summary").filter(visible=True).all():
        closed.click()
    found = troubles(kit.page)
    SearchBox(kit).open().ask("test")
    assert found + troubles(kit.page) == []


def troubles(page: object) -> list[str]:
    """What axe calls violations: the rule and where."""
    options = {"runOnly": list(RULES), "resultTypes": ["violations"]}
    answer = Axe().run(page, options=options).response
    assert len(answer["passes"]) > 10, "axe looked at nothing"
    return [f"{rule['id']}: {node['html'][:160]}" for rule in answer["violations"] for node in rule["nodes"]]
