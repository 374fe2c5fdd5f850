"""What a paper says about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kit import Settings
from press.paper import agenda, facts, sources
from press.writer import Job, Writer


def test_head_and_foot(writer: Callable[..., Writer]) -> None:
    w = writer()
    w.number("law")
    said = facts(w, "sheet", "participant")
    wanted = {
        "title": "Kuvertet – diskussionsunderlag, deltagarens blad",
        "kicker": "Gåvor · Diskussionsunderlag",
        "marks": ["Deltagarens blad", "15 minuter"],
        "code": "G-03",
        "foot": "Granskad 2026-11-21 · Utgåva 1.0 · Utbildningskitet",
        "qr": "",
    }
    assert {key: said[key] for key in wanted} == wanted
    assert said["sources"] == [{"publisher": "Riksdagen", "title": "Penal Code", "lang": "en", "date": "", "url": ""}]


def test_a_code_to_the_page_only_where_it_has_an_address(job: Job, settings: Settings) -> None:
    public = replace(job, settings=replace(settings, site_url="https://kit.test/"))
    said = facts(Writer(public, job.kit.pages["tools/log"]), "form")
    assert str(said["qr"]).startswith("<svg")
    assert said["qr-alt"] == "QR-kod till sidan Logg: https://kit.test/tools/log.html"
    assert said["kicker"] == "Utbildningskitet · Blankett"


def test_agenda(writer: Callable[..., Writer]) -> None:
    assert agenda(writer("plans/short")) == (
        'agenda(("Klockan", "Längd", "Steg", "Underlag", ), '
        '(("10 minuter", "Kuvertet", "G-03", ), ("2 minuter", "Checklista", "G-05", ), ))'
    )


def test_nothing_cited_no_sources(writer: Callable[..., Writer]) -> None:
    assert sources(writer()) == []
