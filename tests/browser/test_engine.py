"""The engine by itself in a browser: the words, whatever is typed, and hostile pages."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from commands.finding.keys import SETUP
from search import Lexicon, Section, bundle, index
from search.words import ENDINGS

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/search-words.yml").read_text("utf-8"))
WORDS = Path(__file__).parents[2] / "scripts/search/js/words.js"
NASTY = '<img src=x onerror="top.hit=1"> & <script>top.hit=1</script> farlig "'
LEXICON = Lexicon({"present": ("gåva",), "säg upp": ("gåva",)}, {}, {}, {}, ("vad är", "vad är en"), "och en i vad är")
PAGES = [
    Section("a.html", "", NASTY, NASTY, "case", NASTY, NASTY, NASTY, "G-03"),
    Section("a.html", "x", NASTY, NASTY * 40, "case"),
    Section("b.html", "", "Gåvor", "Om gåvor och muta, <b>fet</b>.", "module", "Om gåvor."),
]
TYPED = [
    *(
        "",
        " ",
        "<b>",
        "gåva<mark>",
        "\x00\x1f\x7f",
        "a" * 10_000,
        "gåva " * 2_000,
        "😀🎁",
        "هدية",
        "\u202egåva",
        "\ud800",
    ),
    *("(", "[a-", "\\", "*", ".*", "^$", "&lt;", "'\";--", "1e999", "%00", "İ", "ß", "g\u030aava", "gåva\nmuta"),
    *("constructor", "__proto__", "toString valueOf", "hasOwnProperty", "g-03", "G-999", "i och en", "säg upp"),
]
ASK = """query => new Promise((resolve, reject) => {
  const told = console.warn; console.warn = (...words) => { console.warn = told; reject(new Error(words.join(' '))) }
  kitSearch.handle({ type: 2, data: query }, answer => { console.warn = told; resolve(answer.data) })
})"""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    """A page with the engine in it, as on disk, and a small hostile index."""
    page = browser.new_page()
    page.evaluate("() => { window.kitSearch = {} }")
    page.add_script_tag(content=bundle())
    page.evaluate(SETUP, index("sv", PAGES, LEXICON))
    yield page
    page.close()


def items(engine: Page, query: str) -> list[dict[str, object]]:
    return [item for result in engine.evaluate(ASK, query)["items"] for item in result]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_words_and_stems_are_those_of_the_index(browser: Browser, lang: str) -> None:
    page = browser.new_page()
    page.add_script_tag(content=WORDS.read_text("utf-8"))
    stems = "([some, endings, lang]) => some.map(stemmer(endings.split(' '), lang, new Map()))"
    for root, some in CASES[lang]["meet"].items():
        assert page.evaluate(stems, [some, ENDINGS[lang], lang]) == [root] * len(some)
    for pair in CASES[lang]["apart"]:
        assert len(set(page.evaluate(stems, [pair, ENDINGS[lang], lang]))) == 2
    for case in CASES["words"]:
        assert page.evaluate("text => words(text)", case["text"]) == case["words"]
    page.close()


@pytest.mark.parametrize("query", TYPED, ids=lambda query: repr(query[:12]))
def test_anything_can_be_typed(engine: Page, query: str) -> None:
    for item in items(engine, query):
        assert only_marks(str(item["title"])), item
        assert only_marks(str(item["text"])), item


def test_random_typing_never_fails(engine: Page) -> None:
    draw = random.Random(43)
    signs = "gåvamutörlåne <>&\"'()[]{}*+?\\^$|#%😀\u0301\u200d\x07\t-03"
    for _ in range(300):
        query = "".join(draw.choice(signs) for _ in range(draw.randint(1, 24)))
        assert all(only_marks(str(item["title"]) + str(item["text"])) for item in items(engine, query)), query


def test_hostile_pages_are_shown_as_text(engine: Page) -> None:
    found = items(engine, "farlig")
    assert {str(item["location"]) for item in found} == {"a.html", "a.html#x"}
    html = "".join(f"{item['title']}{item['text']}" for item in found)
    engine.set_content(f"<div>{html}</div>")
    assert engine.evaluate("() => document.querySelectorAll('img, script, b').length") == 0
    assert engine.evaluate("() => window.hit") is None


@pytest.mark.parametrize("query", ["gxvxrnx<b>", "xfarligx", "xq" * 5_000, "😀 😀"])
def test_nothing_found_names_plain_words_of_the_kit(engine: Page, query: str) -> None:
    answer = engine.evaluate(ASK, query)
    near = answer.get("nearest", [])
    assert (answer["items"] == []) == ("nearest" in answer)
    assert len(near) <= 3
    assert all(re.fullmatch(r"\w+", word) for word in near)


def test_words_of_the_other_language_lead_on_but_are_not_proposed(browser: Browser) -> None:
    page = browser.new_page()
    page.evaluate("() => { window.kitSearch = {} }")
    page.add_script_tag(content=bundle())
    pages = [Section("a.html", "", "Kuvertet", "", "case", "Om jul.", foreign="The envelope at Christmas")]
    page.evaluate(SETUP, index("sv", pages, LEXICON))
    answer = page.evaluate(ASK, "envelop")
    assert answer["items"][0][0]["location"] == "a.html"
    assert answer["suggest"] == []
    assert page.evaluate(ASK, "enxvexlxoxpe").get("nearest", []) == []
    page.close()


def test_a_phrase_leads_on_whatever_its_words(engine: Page) -> None:
    """Säg upp → gåva, though a word of it may say nothing by itself."""
    assert items(engine, "säg upp")[0]["location"] == "b.html"


@pytest.mark.parametrize(("query", "first"), [("vad är muta", "list.html#m"), ("vad är gåva", "b.html")])
def test_what_a_word_means_is_answered_by_the_list_of_words(browser: Browser, query: str, first: str) -> None:
    """Where the list has it; else the pages about it answer as always."""
    page = browser.new_page()
    page.evaluate("() => { window.kitSearch = {} }")
    page.add_script_tag(content=bundle())
    words = [
        Section("list.html", "", "Ordlista", "", "glossary"),
        Section("list.html", "m", "muta", "En förmån.", "glossary"),
    ]
    page.evaluate(SETUP, index("sv", [*PAGES, *words], LEXICON))
    assert items(page, query)[0]["location"] == first
    page.close()


@pytest.mark.parametrize("query", ["gåva", "gåvor", "gava", "gåvan", "gåav", "present", "presenter", "gåvobrev"])
def test_what_people_type_for_a_gift(engine: Page, query: str) -> None:
    assert items(engine, query)[0]["location"] == "b.html"


def only_marks(html: str) -> bool:
    """No other markup than what the engine itself adds."""
    rest = re.sub(r"</?(mark|small)>", "", html)
    return "<" not in rest and ">" not in rest and not re.search(r"&(?!(amp|lt|gt|quot|#39);)", rest)
