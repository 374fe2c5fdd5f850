from __future__ import annotations

from pathlib import Path

import pytest

from golden import write
from kit import Kit, Problem, Source, content


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    stale = ["stamp: FRESH", "stamp: 2026-01-01 0123456789ab"]
    words = '{sv: "Källa {number}", en: "Source {number}"}'
    strings = ['print: {sv: "Skriv ut", en: "Print"}', f'print: {{sv: "Skriv ut", en: "Print"}}\ncitation: {words}']
    write({"change": {"docs/index.en.md": [stale], "docs/_data/strings.yml": [strings]}}, tmp_path)
    return content.load(tmp_path)[0]


def test_a_page_has_one_address_in_each_language(kit: Kit) -> None:
    page = kit.pages["modules/gifts/the-envelope"]
    assert (page.url("sv"), page.url("en")) == ("modules/gifts/the-envelope.html", "en/modules/gifts/the-envelope.html")


def test_pages_know_their_module(kit: Kit) -> None:
    assert kit.pages["modules/gifts/the-envelope"].module == "gifts"
    assert kit.pages["tools/gift-log"].module is None


def test_only_a_translation_is_ever_stale(kit: Kit) -> None:
    assert [(page.path, lang) for page in kit.pages.values() for lang in page.texts if page.is_stale(lang)] == [
        ("index", "en")
    ]


def test_words_are_filled_in(kit: Kit) -> None:
    assert kit.word("sv", "print") == "Skriv ut"
    assert kit.word("en", "citation", number=3) == "Source 3"
    with pytest.raises(KeyError):
        kit.word("sv", "missing")


def test_a_problem_is_two_lines() -> None:
    problem = Problem(
        "docs/a.sv.md", 4, "minutes", "minutes: expected a whole number, got '25 min'", "write: minutes: 25"
    )
    assert str(problem) == (
        "docs/a.sv.md:4: minutes: expected a whole number, got '25 min' [minutes]\n  write: minutes: 25"
    )
    warning = Problem("docs/a.sv.md", 4, "lix", "LIX is 45", "shorten", is_error=False)
    assert str(warning) == "docs/a.sv.md:4: warning: LIX is 45 [lix]\n  shorten"


def test_a_publisher_without_a_name_is_told_in_the_readers_language() -> None:
    unnamed = Source("x", "Rutin", "En kommun", publisher_en="A municipality")
    assert (unnamed.by("sv"), unnamed.by("en")) == (("En kommun", "sv"), ("A municipality", "en"))
    assert Source("x", "Brottsbalk", "Svensk författningssamling").by("en") == ("Svensk författningssamling", "sv")
