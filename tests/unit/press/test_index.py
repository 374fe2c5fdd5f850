"""The index of the handbook."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit import Kit, Term
from press import index
from press.neutral import read

TERMS = [
    Term("bribe", {"sv": "muta", "en": "bribe"}, {}),
    Term("agm", {"sv": "årshjul", "en": "the year wheel"}, {}),
    Term("guard", {"sv": "god man", "en": "legal guardian (limited)"}, {}),
    Term("will", {"sv": "testamente", "en": "will"}, {}, forms={"en": ("wills", "a will")}),
]


@pytest.fixture
def words(kit: Kit) -> Kit:
    return replace(kit, terms={term.id: term for term in TERMS})


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("sv", "Mutorna, en muta och mutan.", ["bribe", "bribe", "bribe"]),
        ("sv", "Mutation och mutbrott är annat.", []),
        ("sv", "En god man är ingen god vän.", ["guard"]),
        ("en", "Will you write a will? Two wills.", ["will", "will"]),
        ("en", "The bribe’s year wheels.", ["bribe", "agm"]),
    ],
)
def test_words_are_found_in_their_forms(lang: str, text: str, found: list[str], words: Kit) -> None:
    assert list(index.seeker(words, lang).found(text)) == found


def test_a_chapter_is_marked_once_where_the_word_is_explained(words: Kit) -> None:
    root = read("<p>En muta.</p><dl><dt>Muta</dt><dd>En muta.</dd></dl><ul><li> God man</li></ul>")
    index.mark([root], index.seeker(words, "sv"))
    marks = [(met.getparent().tag, met.get("term"), met.tail) for met in root.iter("met")]
    assert marks == [("dt", "bribe", "Muta"), ("li", "guard", "God man")]


def test_a_common_word_is_marked_where_it_is_met_the_most(words: Kit) -> None:
    once, twice, told = "<p>En muta.</p>", "<p>En muta, mutan.</p>", "<dl><dt>Muta</dt><dd>Text.</dd></dl>"
    chapters = [read(html) for html in (once, once, twice, once, twice, once, once, twice, told)]
    index.mark(chapters, index.seeker(words, "sv"))
    marked = [number for number, chapter in enumerate(chapters) if chapter.find(".//met") is not None]
    assert marked == [0, 1, 2, 4, 7, 8]


def test_the_index_follows_the_alphabet_of_the_reader(words: Kit) -> None:
    assert index.index(words, "sv", "Register").index("testamente") < index.index(words, "sv", "R").index("årshjul")
    code = index.index(words, "en", "Index")
    assert code.index("legal guardian") < code.index('"will"') < code.index("the year wheel")
