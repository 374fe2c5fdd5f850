"""Problems of paper, word for word."""

from __future__ import annotations

import re

import pytest

from kit import Kit, Problem, Settings
from press import PressError, documents, page_count, printed, typeset
from press.faults import from_typst, unprintable

HERE = "modules/gifts/the-envelope"


def test_a_sign_that_the_fonts_lack(kit: Kit) -> None:
    found = list(unprintable(kit, "sv", "tools/log", 'par({"Leila får ett ☃ kuvert."})'))
    assert [str(problem) for problem in found] == [
        "docs/modules/gifts/the-envelope.sv.md:13: the fonts have no sign '☃' (U+2603), in: Leila får ett ☃ kuvert. "
        "[print-sign]\n  write it in words, or use a sign of the Latin alphabet"
    ]


def test_what_the_fonts_have_is_no_problem(kit: Kit) -> None:
    assert not list(unprintable(kit, "sv", HERE, 'par({"Åäö – ”§”"})'))


def test_a_panel_that_overflows() -> None:
    assert str(from_typst("docs/x.sv.md", "panicked with: too long|Ditt tack|12|14")) == (
        "docs/x.sv.md:14: “Ditt tack” is 12 mm too long for its place on paper [print-overflow]\n"
        "  shorten its text, or move some of it to another heading"
    )


def test_a_sheet_that_runs_over() -> None:
    message = "panicked with: too long|Kuvertet|12|14|2"
    assert str(from_typst("docs/x.sv.md", message, "sheet facilitator")) == (
        "docs/x.sv.md:14: “Kuvertet” (sheet facilitator) runs over to page 3: 12 mm too long, even in the smallest "
        "type [print-pages]\n  take away about 3 lines of text as printed, or a source"
    )


LINE = "<p>Ord</p>"


@pytest.mark.parametrize("rows", [36, 40])
def test_a_checklist_is_set_smaller_before_it_is_too_long(
    rows: int, kit: Kit, html: dict[str, str], settings: Settings
) -> None:
    html["modules/gifts/checklist"], html["brochures/no"] = LINE * rows, "<h2>D</h2><p>x</p>" * 5
    made = next(document for document in documents(kit, "sv", html, settings) if document.product == "checklist")
    assert page_count(typeset(made, settings)) == 1


def test_how_much_too_long_is_what_has_no_room(kit: Kit, html: dict[str, str], settings: Settings) -> None:
    """Five lines more than there is room for are 20 to 40 mm, also where there are sources at the foot."""
    cite = '<sup class="kit-cite" data-source="law"><a href="#">1</a></sup>'
    html["brochures/no"] = "<h2>D</h2><p>x</p>" * 5

    def over(rows: int) -> int:
        html["modules/gifts/checklist"] = LINE * rows + f"<p>Så{cite}</p>"
        made = next(document for document in documents(kit, "sv", html, settings) if document.product == "checklist")
        try:
            typeset(made, settings)
        except PressError as error:
            return int(re.search(r"(\d+) mm", error.problems[0].message)[1])  # type: ignore[index]
        return 0

    most = next(rows for rows in range(30, 90) if over(rows + 1))
    assert 0 < over(most + 1) <= 8
    assert 20 <= over(most + 5) <= 40


def test_what_else_typst_says() -> None:
    assert from_typst("docs/x.sv.md", "no such thing").message == "paper cannot be made: no such thing"


def test_each_problem_once() -> None:
    problem = Problem("a", 1, "r", "m", "fix")
    assert PressError([problem, problem]).problems == (problem,)


def test_all_problems_of_all_pages_at_once(kit: Kit, html: dict[str, str], settings: Settings) -> None:
    html[HERE] = "<p><b>x</b></p><p>☃</p>"
    html["tools/log"] = "<p><u>y</u></p>"
    with pytest.raises(PressError) as caught:
        documents(kit, "sv", html, settings)
    assert {(problem.file, problem.rule) for problem in caught.value.problems} == {
        (f"docs/{HERE}.sv.md", "print-element"),
        (f"docs/{HERE}.sv.md", "print-sign"),
        ("docs/tools/log.sv.md", "print-element"),
        ("docs/brochures/no.sv.md", "print-panels"),
    }


@pytest.fixture
def long(html: dict[str, str]) -> dict[str, str]:
    html["brochures/no"] = "".join(f"<h2>Del {n}</h2><p>{'Ord ' * (1500 if n == 3 else 5)}</p>" for n in range(1, 6))
    html["modules/gifts/checklist"] = "<p>Ord</p>" * 90
    return html


def test_what_is_too_long_is_named_with_its_measure(kit: Kit, long: dict[str, str], settings: Settings) -> None:
    made = {document.product: document for document in documents(kit, "sv", long, settings) if document.look != "large"}
    with pytest.raises(PressError, match=r"“Del 3” is \d+ mm too long"):
        typeset(made["trifold"], settings)
    with pytest.raises(PressError, match=r"“Checklista” \(checklist\) runs over to page 2: \d+ mm too long"):
        typeset(made["checklist"], settings)


def test_the_others_are_printed_and_then_all_problems_come(kit: Kit, long: dict[str, str], settings: Settings) -> None:
    made = [document for document in documents(kit, "sv", long, settings) if document.product != "handbook"]
    done = []
    with pytest.raises(PressError) as caught:
        done.extend(document.product for document, _ in printed(made, settings))
    assert [problem.rule for problem in caught.value.problems] == ["print-pages", "print-overflow", "print-overflow"]
    sheets = ["sheet"] * 4
    assert done == ["booklet", "booklet", *sheets, "checklist", "pack", "certificate", "form", "leaflet"]
