import json
import re
from pathlib import Path

import material
import pytest

from search import ThemeMoved, adapted, bundle, check_protocol
from search.worker import WORKER

THEIRS = "../assets/javascripts/workers/search.a7633da7.min.js"


def page(**settings: object) -> str:
    text = json.dumps({"base": "..", "search": THEIRS, "translations": {"a": "</script>"}} | settings)
    text = text.replace("<", r"\u003c")
    return f'<p>före</p><script id="__config" type="application/json">{text}</script><p>efter</p>'


def config(html: str) -> dict[str, str]:
    found = re.search(r'<script id="__config" type="application/json">(.*?)</script>', html)
    assert found
    return json.loads(found[1])


def test_our_worker_stands_in_for_the_themes() -> None:
    html = adapted(page(), "sv")
    assert config(html)["search"] == f"../{WORKER}"
    assert config(html)["base"] == ".."
    assert html.startswith("<p>före</p>")
    assert html.endswith("<p>efter</p>")
    assert "</script><p>efter" in html
    assert html.count("</script>") == 1


@pytest.mark.parametrize(
    ("base", "own"), [(".", "./en/"), ("..", "../en/"), ("/a/b", "/a/b/en/"), ("/a/b/", "/a/b/en/")]
)
def test_english_pages_have_their_own_base(base: str, own: str) -> None:
    assert config(adapted(page(base=base), "en"))["base"] == own


@pytest.mark.parametrize("html", ["<p></p>", page(search="assets/javascripts/finder.js"), page(search="")])
def test_a_theme_that_moved_stops_the_build(html: str) -> None:
    with pytest.raises(ThemeMoved, match="the theme has moved"):
        adapted(html, "sv")


def test_the_themes_bundle_speaks_our_protocol() -> None:
    folder = Path(material.__file__).parent / "templates/assets/javascripts"
    (file,) = folder.glob("bundle.*.min.js")
    text = file.read_text("utf-8")
    check_protocol(text)
    with pytest.raises(ThemeMoved, match="asks with"):
        check_protocol(text.replace("{type:2,data:", "{kind:2,data:"))


def test_the_worker_is_one_closed_script_with_its_licence() -> None:
    script = bundle()
    assert "minisearch 7.2.0" in script[:200]
    assert "Luca Ongaro" in script[:2000]
    assert not re.search(r"\beval\(|new Function|importScripts\(|sourceMappingURL", script)
    assert script.rstrip().endswith("})();")
