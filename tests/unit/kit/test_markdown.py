from __future__ import annotations

from pathlib import Path

import pytest

from kit import Heading, Kit, Text, markdown

STRINGS = {
    "block-advice": {"sv": "Vårt råd", "en": "Our advice"},
    "citation": {"sv": "Källa {number}", "en": "Source {number}"},
}
KIT = Kit(Path(), {}, {}, {}, {}, STRINGS)


def text(body: str, *headings: Heading) -> Text:
    return Text("sv", "docs/a.sv.md", "A", "B.", body, 10, "", headings)


@pytest.mark.parametrize(
    ("body", "plain"),
    [
        ("Text.", "Text."),
        ("!!! advice\n    Fråga.", '!!! advice "Vårt råd"\n    Fråga.'),
        ("    ??? advice", '    ??? advice "Vårt råd"'),
        ("!!! scenario", '!!! scenario ""'),
        ("!!! strange", "!!! strange"),
        ("[[film the-will]]", '<div data-kit-macro="film" data-argument="the-will"></div>'),
        ("[[agenda]]", '<div data-kit-macro="agenda" data-argument=""></div>'),
        ("- [text] Namn & nummer", '- <span class="kit-field" data-kind="text">Namn &amp; nummer</span>'),
        ("- [lines:4] Vad?", '- <span class="kit-field" data-kind="lines" data-size="4">Vad?</span>'),
        ("- [choice: Ja | Nej] Tog du?",
         '- <span class="kit-field" data-kind="choice" data-options="Ja|Nej">Tog du?</span>'),
        ("- [table:2] Datum | Vad",
         '- <span class="kit-field" data-kind="table" data-size="2" data-options="Datum|Vad">Datum · Vad</span>'),
        ("- [ ] Säg nej", "- [ ] Säg nej"),
        ("```\n[[agenda]] [@a]\n```", "```\n[[agenda]] [@a]\n```"),
    ],
)  # fmt: skip
def test_plain(body: str, plain: str) -> None:
    assert markdown.plain(text(body), KIT) == plain


def test_headings_get_the_ids_both_languages_share() -> None:
    body = "## What applies?\n\n## Own {#own}"
    headings = (Heading(2, "What applies?", 10, "vad-galler"), Heading(2, "Own", 12, "own"))
    assert markdown.plain(text(body, *headings), KIT) == "## What applies? {#vad-galler}\n\n## Own {#own}"


def test_a_source_keeps_its_first_number() -> None:
    cite = '<sup class="kit-cite" data-source="{0}"><a href="#source-{0}" aria-label="Källa {1}">{1}</a></sup>'
    body = "A [@b].\nC [@a] [@b]."
    one, two = cite.format("b", 1), cite.format("a", 2)
    assert markdown.raised(markdown.plain(text(body), KIT), text(body), KIT) == f"A{one}.\nC{two}{one}."
    assert markdown.cited(text(body)) == ("b", "a")
