from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import markdown
import pytest

from golden import agree, cases, write
from kit import Part, content, outline


@pytest.mark.parametrize("case", cases("content"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    agree(case, tmp_path)


def test_pages_come_in_the_order_of_the_navigation(tmp_path: Path) -> None:
    write({}, tmp_path)
    kit, problems = content.load(tmp_path)
    assert problems == []
    assert list(kit.pages) == [
        "index",
        "modules/gifts/index",
        "modules/gifts/the-envelope",
        "modules/gifts/checklist",
        "modules/gifts/guide",
        "plans/short",
        "brochures/no-thank-you",
        "tools/gift-log",
        "glossary",
    ]


def test_facts_stand_once_and_words_twice(tmp_path: Path) -> None:
    write({}, tmp_path)
    page = content.load(tmp_path)[0].pages["plans/short"]
    assert (page.kind, page.minutes, page.print, page.reviewed) == ("plan", 15, ("pack",), date(2026, 5, 1))
    assert page.parts == (Part("opening", 2), Part("modules/gifts/the-envelope", 10), Part("closing", 3))
    assert {lang: text.title for lang, text in page.texts.items()} == {"sv": "Kort pass", "en": "Short session"}
    assert page.texts["en"].part_titles == {"opening": "Welcome", "closing": "Round"}
    assert page.texts["en"].stamped == date(2026, 5, 1)


def test_both_languages_share_the_ids_of_the_swedish_headings(tmp_path: Path) -> None:
    heading = ["## Vad gäller?", "## Vad gäller?\n\nText.\n\n## Vad gäller?"]
    own = ["## What applies?", "## What applies?\n\nText.\n\n## Again"]
    changes = {"docs/modules/gifts/index.sv.md": [heading], "docs/modules/gifts/index.en.md": [own]}
    write({"change": changes}, tmp_path)
    page = content.load(tmp_path)[0].pages["modules/gifts/index"]
    assert [(h.level, h.text, h.line, h.id) for h in page.texts["en"].headings] == [
        (2, "What applies?", 12, "vad-galler"),
        (2, "Again", 16, "vad-galler_1"),
    ]


def test_a_page_without_front_matter_or_translation_is_left_out(tmp_path: Path) -> None:
    write({"files": {"docs/index.en.md": "Text.", "docs/glossary.en.md": None}}, tmp_path)
    kit, problems = content.load(tmp_path)
    assert "index" not in kit.pages
    assert "glossary" not in kit.pages
    assert {problem.rule for problem in problems} == {"front-matter"}


def test_white_space_at_the_ends_of_lines_does_not_change_the_checksum() -> None:
    words = {"title": "A", "summary": "B."}
    assert content.checksum(words, "\na  \nb\n\n") == content.checksum(words, "a\nb")
    assert content.checksum(words, "a\nb") != content.checksum(words, "a b")
    assert content.checksum(words, "a") != content.checksum({"title": "A", "summary": "C."}, "a")


def test_ids_are_those_that_are_published() -> None:
    body = """
## Vad *gäller* för dig – och `oss`?

## Åtgärd: 10 kap. & 2 §

### [Lån](a.md) och **gåvor**, snake_case

## Åtgärd: 10 kap. & 2 §

## Egen {#own-id}

## 2018 – 2023!
"""
    published = markdown.Markdown(extensions=["toc", "attr_list"])
    published.convert(body)
    ids = [token["id"] for top in published.toc_tokens for token in (top, *top["children"])]  # type: ignore[attr-defined]
    assert content.heading_ids(outline.scan(body, 1).headings) == ids
