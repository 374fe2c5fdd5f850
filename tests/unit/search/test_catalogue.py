import json

from search import Lexicon, Section, index, outputs, stub

LEXICON = Lexicon(
    {"present": ("gåva",)}, {"a": ("egna ord",)}, {"case": "dilemma"}, {"staff": "personal"}, ("vad är",), "och en"
)
FOUND = [
    Section(
        "en/a.html",
        "",
        "The <envelope>",
        "",
        "case",
        "A summary",
        "Say no",
        "Case",
        "G-03",
        ("staff",),
        "Brevet",
        "Gifts",
    ),
    Section("en/a.html", "law", "The law", "Text & more", "case"),
    Section("en/b.html", "", "Other", "An intro", "page"),
]


def read(text: str) -> dict[str, object]:
    assert text.startswith("kitIndex={")
    return json.loads(text[text.index("{") :])


def test_index_holds_pages_with_their_parts_from_the_languages_root() -> None:
    first, second = read(index("en", FOUND, LEXICON))["pages"]
    assert first["url"] == "a.html"
    assert (first["title"], first["label"], first["code"]) == ("The <envelope>", "Case", "G-03")
    assert first["parts"] == [["law", "The law", "Text & more"]]
    assert second["parts"] == [["", "", "An intro"]]


def test_words_of_kind_and_readers_are_searched() -> None:
    terms = read(index("en", FOUND, LEXICON))["terms"].split("\n")
    assert "dilemma||||0|||" in terms
    assert "personal||||0|||" in terms
    assert "gift||||0|||" in terms
    assert "brevet|||||||0" in terms
    assert "law||1|||||" in terms


def test_what_people_type_for_a_page_is_searched_and_kept_as_they_type_it() -> None:
    data = read(index("en", FOUND, LEXICON))
    assert "ord|||||0||" in data["terms"].split("\n")
    assert [page["asked"] for page in data["pages"]] == [["egna ord"], []]


def test_entries_are_numbered_as_the_browser_counts_them() -> None:
    data = read(index("en", FOUND, LEXICON))
    assert len(data["lengths"]) == sum(1 + len(page["parts"]) for page in data["pages"])


def test_the_theme_finds_a_stub_that_it_can_read() -> None:
    assert len(stub(script=True)) < 300
    data = json.loads(stub())
    assert data["docs"] == []
    assert data["config"]["separator"].split("|")
    assert stub(script=True) == f"var __index={stub()}"


def test_each_language_has_its_own_folder() -> None:
    assert set(outputs("sv", [], LEXICON)) == {
        "search/kit-index.js",
        "search/search_index.json",
        "search/search_index.js",
    }
    assert set(outputs("en", [], LEXICON)) == {f"en/{name}" for name in outputs("sv", [], LEXICON)}
