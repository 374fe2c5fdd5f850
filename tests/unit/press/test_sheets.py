"""A4 papers: what goes where, and for whom."""

from __future__ import annotations

import pytest

from press import sheets
from press.neutral import read
from press.writer import Job

CASE = """
<div class="admonition keypoints"><p class="admonition-title">Det viktigaste</p><p>POINTS</p></div>
<h2>Händelsen</h2><div class="admonition scenario"><p>STORY</p></div>
<h2>Frågor</h2><div class="admonition questions"><ol><li>ASKED</li></ol></div>
<details class="think"><summary>Att tänka på</summary><p>THINK</p></details>
<h2>Vad gäller?</h2><p>APPLIES</p>
<div class="admonition facilitator"><p class="admonition-title">Till dig som leder</p><p>SECRET</p></div>
"""
HERE = "modules/gifts/the-envelope"


@pytest.fixture(autouse=True)
def _written(html: dict[str, str]) -> None:
    html[HERE] = CASE
    html["plans/short"] = '<table class="kit-agenda"></table><p>PREPARE</p>'


def order(source: str, *words: str) -> list[str]:
    return sorted((word for word in words if word in source), key=source.index)


def test_participants_get_the_story_in_front_and_the_answers_behind(job: Job) -> None:
    source = sheets.sheet_source(job, job.kit.pages[HERE], "participant")
    words = ("POINTS", "STORY", "ASKED", "turned", "THINK", "APPLIES", "SECRET", "Att tänka på")
    assert order(source, *words) == ["STORY", "ASKED", "turned", "POINTS", "APPLIES"]


def test_the_one_who_leads_gets_everything_as_on_the_page(job: Job) -> None:
    source = sheets.sheet_source(job, job.kit.pages[HERE], "facilitator")
    words = ("POINTS", "STORY", "ASKED", "THINK", "APPLIES", "SECRET")
    assert order(source, *reversed(words)) == list(words)


def test_a_sheet_knows_about_how_long_it_is(job: Job) -> None:
    assert sheets.lines(read(f"<h2>Så</h2><p>{'a' * 86}</p><ul><li><p>b</p></li><li>c</li></ul>")) == 5
    source = sheets.sheet_source(job, job.kit.pages[HERE], "facilitator")
    assert f'"lines": {sheets.lines(read(CASE))}' in source


def test_a_pack_holds_the_run_sheet_and_both_sheets_of_its_cases(job: Job) -> None:
    source = sheets.pack(job, job.kit.pages["plans/short"])
    assert source.count('"must-fit": false') == 2
    assert order(source, "agenda(", "PREPARE", "STORY") == ["agenda(", "PREPARE", "STORY"]
    assert source.count("STORY") == 2
    assert source.count("SECRET") == 1
    assert source.count('"title": "En kvart – träffpaket"') == 3


def test_a_pack_tells_which_sheets_it_holds(job: Job) -> None:
    held = sheets.in_pack(job, job.kit.pages["plans/short"])
    assert [(case.path, who) for case, who in held] == [(HERE, "facilitator"), (HERE, "participant")]


@pytest.mark.parametrize("write", [sheets.checklist, sheets.form])
def test_neutral_papers_have_no_notes_for_leaders(write: object, job: Job) -> None:
    assert callable(write)
    source = write(job, job.kit.pages[HERE])
    assert "SECRET" not in source
    assert "APPLIES" in source


def test_a_pack_ends_with_what_is_filled_in_by_hand(
    job: Job, html: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "AT_THE_END", ("tools/log", "tools/none"))
    html["tools/log"] = (
        '<div class="admonition form"><ul><li><span class="kit-field" data-kind="text">N</span></li></ul></div>'
    )
    source = sheets.pack(job, job.kit.pages["plans/short"])
    assert order(source, "SECRET", "fields(") == ["SECRET", "fields("]
    assert "live: false" in source
