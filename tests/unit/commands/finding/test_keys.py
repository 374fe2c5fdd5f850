from __future__ import annotations

from commands.finding.keys import asked, grown

COMMON = {"asked": ["julklapp"], "kind": "case", "label": "Fall", "code": "", "summary": "Om kuvertet"}
INDEX = {
    "lang": "sv",
    "pages": [
        {"url": "a.html", "title": "Kuvertet", "parts": [["x", "Händelsen", "ensamhet julafton varandra"]], **COMMON},
        {"url": "b.html", "title": "Lånet", "parts": [["", "", "varandra bilen"]], **COMMON},
    ],
}


def test_a_kit_grows_by_copies_with_addresses_of_their_own() -> None:
    found = grown(INDEX, 5)
    assert len({section.page for section in found}) == 5
    assert sum(section.anchor == "x" for section in found) == 3
    assert grown(INDEX, 5) == found


def test_a_kit_can_be_cut() -> None:
    assert {section.page for section in grown(INDEX, 1)} == {"a/a.html"}


def test_copies_are_asked_for_in_the_same_words() -> None:
    assert asked(INDEX, grown(INDEX, 3)) == dict.fromkeys(["a/a", "a/b", "b/a"], ("julklapp",))


def test_copies_have_some_new_words() -> None:
    texts = " ".join(section.text for section in grown(INDEX, 60))
    assert "julafton" in texts
    assert len(set(texts.split())) > 6
