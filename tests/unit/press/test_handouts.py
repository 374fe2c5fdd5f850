"""Pocket card, poster, certificate."""

from __future__ import annotations

from dataclasses import replace

from press import handouts
from press.writer import Job

CARD = """
<div class="admonition keypoints"><p class="admonition-title">Det viktigaste</p><ul>
<li>Säg nej <sup class="kit-cite" data-source="law"><a href="#source-law">1</a></sup>.</li>
<li>Läs <a href="x.html">mer</a>.</li>
</ul></div><p>REST</p>
"""
HERE = "modules/gifts/index"


def test_a_card_is_the_key_points_and_nothing_else(job: Job, html: dict[str, str]) -> None:
    html[HERE] = CARD
    source = handouts.card(job, job.kit.pages[HERE], "ten")
    assert source.endswith('{"Säg nej."}, {"Läs mer."}, ten: true)')
    assert "REST" not in source


def test_a_card_without_key_points_is_a_problem(job: Job) -> None:
    assert handouts.card(job, job.kit.pages[HERE], "one") == ""
    assert [problem.rule for problem in job.problems] == ["print-card"]


def test_a_poster_has_its_sentence_and_its_subject(job: Job) -> None:
    page = job.kit.pages[HERE]
    page = replace(page, texts={"sv": replace(page.texts["sv"], poster="Tack räcker.")})
    source = handouts.poster(job, page, "a3")
    assert '"about": "Gåvor"' in source
    assert '"heading": "Tack räcker."' in source
    assert '"title": "Tack räcker. – affisch"' in source
    assert source.endswith('paper: "a3")')


def test_a_certificate_says_what_was_gone_through(job: Job) -> None:
    source = handouts.certificate(job, job.kit.pages["plans/short"])
    assert '"covered": ("Det här gick vi igenom", "Kuvertet (Gåvor)", "Checklista (Gåvor)", )' in source
    assert "field:text/date/Datum%20%28%C3%85%C3%85%C3%85%C3%85-MM-DD%29/" in source
