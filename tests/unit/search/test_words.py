"""The cases of tests/cases/search-words.yml; tests/browser/test_engine.py runs the same ones in the browser."""

from pathlib import Path

import pytest
import yaml

from search.words import stem, words

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases/search-words.yml").read_text("utf-8"))
MEET = [(lang, root, word) for lang in ("sv", "en") for root, some in CASES[lang]["meet"].items() for word in some]
APART = [(lang, *pair) for lang in ("sv", "en") for pair in CASES[lang]["apart"]]


@pytest.mark.parametrize(("lang", "root", "word"), MEET)
def test_forms_of_a_word_meet(lang: str, root: str, word: str) -> None:
    assert stem(word, lang) == root


@pytest.mark.parametrize(("lang", "one", "other"), APART)
def test_other_words_stay_apart(lang: str, one: str, other: str) -> None:
    assert stem(one, lang) != stem(other, lang)


@pytest.mark.parametrize("case", CASES["words"], ids=lambda case: repr(case["text"]))
def test_words(case: dict[str, object]) -> None:
    assert words(str(case["text"])) == case["words"]
