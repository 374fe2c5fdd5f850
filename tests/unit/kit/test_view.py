from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from golden import write
from kit import Kit, Made, Settings, content, view
from kit.view import Step


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    write({}, tmp_path)
    return content.load(tmp_path)[0]


def test_an_agenda_adds_up_its_steps(kit: Kit) -> None:
    case = kit.pages["modules/gifts/the-envelope"]
    assert list(view.agenda(kit, kit.pages["plans/short"], "en")) == [
        Step(0, 2, "Welcome", None),
        Step(2, 10, "The envelope", case),
        Step(12, 3, "Round", None),
    ]


def test_sources_come_in_the_order_of_their_numbers(kit: Kit) -> None:
    found = view.sources(kit, kit.pages["modules/gifts/index"], "sv")
    assert [source.id for source in found] == ["agreement", "penal-code"]


def test_only_wanted_macros_are_filled() -> None:
    html = (
        '<div data-kit-macro="film" data-argument="the-will"></div>'
        '<div data-kit-macro="downloads" data-argument=""></div>'
    )
    filled = view.filled(html, lambda name, argument: f"<{name} {argument}>", lambda name: name == "film")
    assert filled == '<film the-will><div data-kit-macro="downloads" data-argument=""></div>'


def test_a_template_sees_its_page_and_its_own_papers(kit: Kit) -> None:
    page = kit.pages["modules/gifts/checklist"]
    settings = Settings("", {"sv": "Kit", "en": "Kit"}, "1", {}, {}, datetime(2026, 11, 21, tzinfo=UTC))
    own = Made("a.pdf", page.path, "checklist", "", "Checklist", 1, 1000)
    other = Made("b.pdf", "index", "handbook", "", "Handbook", 9, 9000)
    seen = view.context(kit, page, "en", settings, [own, other])
    assert (seen["kit_page"], seen["kit_text"], seen["stale"]) == (page, page.texts["en"], False)
    assert (seen["made"], seen["all_made"]) == ([own], [own, other])
    assert seen["t"]("print") == "Print"  # type: ignore[operator]


def test_a_component_sees_its_film(kit: Kit) -> None:
    page = kit.pages["index"]
    assert view.component(kit, page, "sv", "the-will")["film"] == kit.films["the-will"]
    assert view.component(kit, page, "sv", "")["film"] is None


def test_a_body_opens_with_its_key_points_and_easy_version() -> None:
    points = '<div class="admonition keypoints">\n<p>Key</p>\n<ul><li>One</li></ul>\n</div>'
    easy = '<details class="easy">\n<summary>Easy</summary>\n<ul><li>One</li></ul>\n</details>'
    rest = '\n<p>Text</p>\n<div class="admonition law"></div>'
    assert view.opened(points + "\n" + easy + rest) == (points + "\n" + easy, rest)
    assert view.opened(points + rest) == (points, rest)
    assert view.opened(rest + points) == ("", rest + points)
