from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from kit import LANGUAGES, Term
from search import Lexicon, Section
from search.synonyms import FILE, astray, load

TERM = Term("muta", {"sv": "muta", "en": "bribe, kickback"}, {"sv": "", "en": ""})
PAGE = Section("a.html", "", "Gåvor", "Om gåvan redan ligger där", "module")


def test_glossary_leads_from_the_other_language(root: Path) -> None:
    both = load(root, [TERM])
    assert both["sv"].synonyms["bribe"] == ("muta",)
    assert both["sv"].synonyms["kickback"] == ("muta",)
    assert both["en"].synonyms["muta"] == ("bribe", "kickback")


def test_a_word_of_both_lists_leads_to_what_either_says(root: Path) -> None:
    own = load(root)["en"].synonyms["mutor"]
    assert load(root, [Term("x", {"sv": "mutor", "en": "kickback"}, {"sv": "", "en": ""})])["en"].synonyms["mutor"] == (
        "kickback",
        *own,
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_kits_own_list_is_whole(root: Path, lang: str) -> None:
    own = load(root)[lang]
    assert len(own.synonyms) > 40
    assert set(own.kinds) == {"module", "case", "checklist", "guide", "plan", "brochure", "tool", "film", "glossary"}
    assert len(own.stop.split()) == len(set(own.stop.split()))


def test_no_word_is_listed_twice(root: Path) -> None:
    node = yaml.compose((root / FILE).read_text("utf-8"))
    for _, languages in node.value[:1]:
        for lang, table in languages.value:
            words = [key.value for key, _ in table.value]
            assert len(words) == len(set(words)), f"{lang.value}: {sorted(w for w in set(words) if words.count(w) > 1)}"


def test_words_that_lead_nowhere_are_told() -> None:
    own = Lexicon({"present": ("gåva",), "arv": ("testamente",)}, {}, {}, {}, (), "")
    assert astray(own, [PAGE]) == ["arv → testamente"]
    assert astray(own, [PAGE, replace(PAGE, text="testamenten")]) == []
    short = Lexicon({"kvart": ("15",), "vad är": ("i gåvor",)}, {}, {}, {}, (), "i")
    assert astray(short, [PAGE]) == ["kvart → 15"]
    assert astray(short, [replace(PAGE, text="15 minuter")]) == []
