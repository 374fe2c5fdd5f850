from __future__ import annotations

from kit import KINDS, LANGUAGES, PRODUCTS, SOURCE_LANGUAGE


def test_every_kind_says_what_it_prints() -> None:
    assert set(PRODUCTS) == set(KINDS)


def test_the_source_language_comes_first() -> None:
    assert LANGUAGES[0] == SOURCE_LANGUAGE
