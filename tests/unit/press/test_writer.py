"""Where links go on paper, and where problems stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit import Settings
from press.writer import Job, Writer, film_title, line_of, source_facts

HERE = "modules/gifts/the-envelope"


@pytest.mark.parametrize(
    ("href", "where"),
    [
        ("https://ivo.se/a", ("out", "https://ivo.se/a")),
        ("mailto:a@b.se", ("out", "mailto:a@b.se")),
        ("checklist.html", ("inside", "modules-gifts-checklist")),
        ("#vad-galler", ("inside", "modules-gifts-the-envelope--vad-galler")),
        ("#borta", ("out", "https://kit.test/a/modules/gifts/the-envelope.html#borta")),
        ("../../tools/log.html", ("out", "https://kit.test/a/tools/log.html")),
    ],
)
def test_target(href: str, where: tuple[str, str], job: Job, settings: Settings) -> None:
    public = replace(job, settings=replace(settings, site_url="https://kit.test/a/"))
    w = Writer(public, job.kit.pages[HERE], frozenset({HERE, "modules/gifts/checklist"}))
    assert w.target(href) == where


def test_a_page_that_paper_lacks_has_no_link(job: Job) -> None:
    assert Writer(job, job.kit.pages[HERE]).target("../../tools/log.html") == ("", "")


def test_an_address_in_english(job: Job, settings: Settings) -> None:
    public = replace(job, lang="en", settings=replace(settings, site_url="https://kit.test"))
    assert public.address(job.kit.pages[HERE]) == "https://kit.test/en/modules/gifts/the-envelope.html"
    assert job.address(job.kit.pages[HERE]) == ""


def test_line_of_a_sentence(job: Job) -> None:
    text = job.text(job.kit.pages[HERE])
    assert line_of(text, "Alltid nej") == 17
    assert line_of(text, "finns inte") == text.body_line


def test_numbers_are_shared_by_all_pages_of_a_document(job: Job) -> None:
    first = Writer(job, job.kit.pages[HERE])
    second = replace(first, page=job.kit.pages["tools/log"])
    assert [first.number("law"), second.number("agreement"), second.number("law")] == [1, 2, 1]


def test_a_source_says_its_language_where_it_is_another(job: Job) -> None:
    sources = job.kit.sources
    assert [source_facts(sources[name], "sv")["lang"] for name in ("agreement", "law")] == [None, "en"]


def test_a_films_name_is_swedish(job: Job) -> None:
    assert film_title(job.kit.films["will"], "en") == ("Testamentet", "sv")
