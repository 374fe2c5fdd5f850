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


def test_a_cover_has_the_scene_of_its_page_or_of_its_module(job: Job, writer: Callable[..., Writer]) -> None:
    drawn = replace(job.kit, scenes={"envelope": '<rect fill="#1f5c52"/>'})
    home = replace(drawn.pages["modules/gifts/index"], scene="envelope")
    drawn = replace(drawn, pages={**drawn.pages, home.path: home})
    green = replace(job.settings, brand={**job.settings.brand, "green": "#123456"})
    of_kit = replace(job, kit=drawn, settings=green)
    wanted = {"svg": '<rect fill="#123456"/>', "alt": job.kit.strings["scene-envelope"]["sv"]}
    assert facts(Writer(of_kit, home), "booklet")["scene"] == wanted
    assert facts(Writer(of_kit, drawn.pages["modules/gifts/the-envelope"]), "guide")["scene"] == wanted
    assert facts(Writer(of_kit, home), "card")["scene"] is None
    assert facts(writer("brochures/no"), "trifold")["scene"] is None


def test_marks_are_for_what_is_folded_or_cut_and_only_where_the_host_wants_them(job: Job) -> None:
    wanted = replace(job, settings=replace(job.settings, marks=True))
    page = job.kit.pages["brochures/no"]
    said = [facts(Writer(of, page), name)["print-marks"] for of in (job, wanted) for name in ("trifold", "poster")]
    assert said == [False, False, True, False]


def test_agenda(writer: Callable[..., Writer]) -> None:
    assert agenda(writer("plans/short")) == (
        'agenda(("Klockan", "Längd", "Steg", "Underlag", ), '
        '(("10 minuter", "Kuvertet", "G-03", ), ("2 minuter", "Checklista", "G-05", ), ))'
    )


def test_nothing_cited_no_sources(writer: Callable[..., Writer]) -> None:
    assert sources(writer()) == []
