"""Books: which pages are in them, in which order, and for whom."""

from __future__ import annotations

import pytest

from press import books
from press.writer import Job

LEADER = '<div class="admonition facilitator"><p class="admonition-title">Till dig som leder</p><p>SECRET</p></div>'


@pytest.fixture(autouse=True)
def _written(html: dict[str, str]) -> None:
    for path in html:
        html[path] = f"<h2>Rubrik</h2><p>BODY-{path}</p>{LEADER}"
    html["downloads"] = '<div class="kit-downloads"><p>x</p></div>'


def chapters(source: str, paths: list[str]) -> list[str]:
    return sorted((path for path in paths if f"BODY-{path}" in source), key=lambda path: source.index(f"BODY-{path}"))


def test_a_booklet_is_the_module_its_cases_and_its_checklist(job: Job) -> None:
    source = books.booklet(job, job.kit.pages["modules/gifts/index"])
    assert chapters(source, list(job.kit.pages)) == [
        "modules/gifts/index",
        "modules/gifts/the-envelope",
        "modules/gifts/checklist",
    ]
    assert "SECRET" not in source
    assert 'head(3, {"Rubrik"}' in source


def test_the_handbook_is_everything_that_reads_as_text(job: Job) -> None:
    source = books.handbook(job, job.kit.pages["downloads"])
    assert chapters(source, list(job.kit.pages)) == [
        "modules/gifts/index",
        "modules/gifts/the-envelope",
        "modules/gifts/checklist",
        "plans/short",
        "tools/log",
    ]
    assert "SECRET" in source
    assert 'chapter(2, none, "Gåvor"' in source
    assert 'head(4, {"Rubrik"}' in source
    assert source.rindex("word-index(") > source.rindex("head(4")


def test_the_handbook_leaves_the_fields_to_the_forms(job: Job, html: dict[str, str]) -> None:
    html["tools/log"] = (
        '<div class="admonition form"><ul><li><span class="kit-field" data-kind="text">N</span></li></ul></div><p>T</p>'
    )
    source = books.handbook(job, job.kit.pages["downloads"])
    assert "fields(" not in source
    assert job.word("form-apart") in source


def test_sources_come_last_numbered_through_the_book(job: Job, html: dict[str, str]) -> None:
    cite = '<p>Så<sup class="kit-cite" data-source="{}"><a href="#">1</a></sup></p>'
    html["modules/gifts/index"] = cite.format("law")
    html["modules/gifts/the-envelope"] = cite.format("agreement") + cite.format("law")
    source = books.booklet(job, job.kit.pages["modules/gifts/index"])
    ending = source[source.index("chapter-sources(") :]
    assert ending.index("Penal Code") < ending.index("Överenskommelsen")


def test_a_guide_is_for_the_one_who_leads(job: Job) -> None:
    source = books.guide(job, job.kit.pages["modules/gifts/checklist"])
    assert "SECRET" in source
    assert "Ledarens exemplar" in source
    assert "chapter-sources" not in source
