from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from golden import write
from kit import Kit, Term, content
from kit.explain import explained

NAMES = {
    "bribe": {"sv": "muta", "en": "bribe"},
    "tender": {"sv": "anbud", "en": "tender, competitive bid"},
    "meeting": {"sv": "APT (arbetsplatsträff)", "en": "workplace meeting"},
    "agreement": {"sv": "överenskommelsen", "en": "the agreement"},
    "provider": {"sv": "utförare", "en": "provider"},
    "private": {"sv": "privat utförare", "en": "private provider"},
    "log": {"sv": "logg", "en": "log"},
}


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    write({}, tmp_path)
    terms = {key: Term(key, names, {"sv": f"{key}: vad det är", "en": "What it is"}) for key, names in NAMES.items()}
    words = {"site-term-more": {"sv": "Ordlistan", "en": "Glossary"}}
    return replace(content.load(tmp_path)[0], terms=terms, strings=words)


def marked(kit: Kit, html: str, lang: str = "sv", path: str = "modules/gifts/index") -> list[str]:
    """The words that became buttons; without them the text must be what it was."""
    made = explained(kit, kit.pages[path], lang, html)
    plain = re.sub(r'<span class="kit-explained".*?</span>', "", made)
    plain = re.sub(r'<span class="kit-hold">(.*?)</span>', r"\1", plain)
    assert re.sub(r'<button class="kit-term"[^>]*>(.*?)</button>', r"\1", plain) == html
    return re.findall(r'<button class="kit-term"[^>]*>(.*?)</button>', made)


@pytest.mark.parametrize("word", ["muta", "mutan", "mutor", "mutornas"])
def test_a_swedish_word_is_found_as_it_is_inflected(kit: Kit, word: str) -> None:
    assert marked(kit, f"<p>En {word}, till exempel.</p>") == [word]


@pytest.mark.parametrize("word", ["mutbrott", "kommutator", "logga", "icke-muta", "apt"])
def test_other_words_are_left_alone(kit: Kit, word: str) -> None:
    assert marked(kit, f"<p>Ordet {word} är ett annat.</p>") == []


def test_english_names_are_found_without_their_article_and_only_when_they_are_not_everyday_words(kit: Kit) -> None:
    text = "<p>A log of providers. The agreement on a competitive bid.</p>"
    assert marked(kit, text, "en") == ["providers", "agreement", "competitive bid"]


def test_only_the_first_use_is_marked_and_the_longer_name_wins(kit: Kit) -> None:
    assert marked(kit, "<p>En privat utförare.</p><p>Utförare, privat utförare.</p>") == ["privat utförare", "Utförare"]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Muta</h2>",
        '<p><a href="x.html">En <em>muta</em></a></p>',
        '<div class="admonition keypoints"><ul><li>Muta</li></ul></div>',
        '<div class="admonition scenario"><p>Muta<br>och <img alt="" src="x"> muta</p></div>',
        "<table><tr><th>Muta</th></tr></table>",
        '<p><span lang="en">muta</span></p>',
        '<p title="muta"><!-- muta --></p>',
    ],
)
def test_headings_links_key_points_and_stories_are_left_alone(kit: Kit, html: str) -> None:
    assert marked(kit, html) == []
    assert marked(kit, f"{html}<p>Ingen muta.</p>") == ["muta"]


def test_a_capital_within_a_sentence_begins_a_name(kit: Kit) -> None:
    assert marked(kit, "<p>Läs hos Institutet Mot Mutor.</p>") == []
    assert marked(kit, "<p>Läs först. Mutor är fel.</p>") == ["Mutor"]


def test_signs_and_sources_stay_on_the_line_of_a_term(kit: Kit) -> None:
    html = '<p>Det (mutan<sup class="kit-cite"><a href="#s">1</a></sup>) är fel.</p>'
    held = re.findall(
        r'<span class="kit-hold">(.*)</span>', explained(kit, kit.pages["modules/gifts/index"], "sv", html)
    )
    assert len(held) == 1
    assert held[0].startswith("(<button")
    assert held[0].endswith("</sup>)")


def test_the_glossary_explains_nothing_twice(kit: Kit) -> None:
    assert marked(kit, "<p>En muta.</p>", path="glossary") == []


def test_the_button_opens_what_the_glossary_says_and_leads_there(kit: Kit) -> None:
    html = explained(kit, kit.pages["modules/gifts/index"], "sv", "<p>APT</p>")
    assert html == (
        '<p><button class="kit-term" type="button" popovertarget="explained-meeting">APT</button>'
        '<span class="kit-explained" id="explained-meeting" popover><strong>APT (arbetsplatsträff)</strong> '
        'meeting: vad det är <a href="../../glossary.html#term-meeting">Ordlistan</a></span></p>'
    )
