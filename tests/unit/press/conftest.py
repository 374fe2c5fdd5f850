"""A kit of a few pages, made of values: what paper needs and no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml

from kit import Film, Heading, Kit, Page, Part, Settings, Source, Text
from press.writer import Job, Writer

BRAND = {
    "green": "#1D584E", "green-dark": "#143F38", "green-tint": "#EAF3F0", "amber": "#803C0E", "amber-tint": "#FCF2E4",
    "ink": "#17211F", "mute": "#46534F", "hair": "#B9C6C3", "paper": "#FFFFFF",
    "font-text": "Atkinson Hyperlegible Next", "font-heading": "Literata",
}  # fmt: skip


def text(path: str, lang: str, title: str, body: str = "", headings: tuple[Heading, ...] = ()) -> Text:
    file = f"docs/{path}.{lang}.md"
    return Text(lang, file, title, f"Om {title.lower()}.", body, 12, "0" * 12, headings)


def page(path: str, kind: str, title: str, **facts: object) -> Page:
    body, headings = facts.pop("body", ""), facts.pop("headings", ())
    texts = {lang: text(path, lang, title, str(body), headings) for lang in ("sv", "en")}  # type: ignore[arg-type]
    return Page(path, kind, texts, date(2026, 11, 21), date(2027, 11, 21), **facts)  # type: ignore[arg-type]


@pytest.fixture
def settings() -> Settings:
    names = {"sv": "Utbildningskitet", "en": "The Training Kit"}
    return Settings("", names, "1.0", BRAND, {}, datetime(2026, 11, 21, tzinfo=UTC))


@pytest.fixture
def kit(root: Path) -> Kit:
    pages = [
        page("modules/gifts/index", "module", "Gåvor", code="G-01", minutes=20, print=("booklet",)),
        page("modules/gifts/the-envelope", "case", "Kuvertet", code="G-03", minutes=15, print=("sheet",),
             body="!!! scenario\n    Leila får ett ☃ kuvert.\n\n## Vad gäller?\n\nAlltid nej [@agreement].",
             headings=(Heading(2, "Vad gäller?", 15, "vad-galler"),)),
        page("modules/gifts/checklist", "checklist", "Checklista", code="G-05", print=("checklist",)),
        page("plans/short", "plan", "En kvart", code="P-01", minutes=12, print=("pack",),
             parts=(Part("modules/gifts/the-envelope", 10), Part("modules/gifts/checklist", 2))),
        page("tools/log", "tool", "Logg", code="T-01", print=("form",)),
        page("brochures/no", "brochure", "Nej tack", code="B-01", print=("trifold",)),
        page("downloads", "page", "Skriv ut", code="H-01", print=("handbook",)),
    ]  # fmt: skip
    sources = {
        "agreement": Source("agreement", "Överenskommelsen", "SKR", "https://skr.se/avtal", "2023"),
        "law": Source("law", "Penal Code", "Riksdagen", "", "", "en"),
    }
    shows = {"sv": "En man ärver.", "en": "A man inherits."}
    points: Mapping[str, tuple[str, ...]] = {"sv": ("Vem frågar?",), "en": ("Who asks?",)}
    where = ("3:58", "https://skr.se/f")
    film = Film("will", "Testamentet", "The will", "agreement", "SKR", "film", shows, points, points, *where)
    strings = yaml.safe_load((root / "docs/_data/strings.yml").read_text("utf-8"))
    return Kit(root, {page.path: page for page in pages}, sources, {}, {"will": film}, strings)


@pytest.fixture
def html(kit: Kit) -> dict[str, str]:
    return dict.fromkeys(kit.pages, "<p>Text.</p>")


@pytest.fixture
def job(kit: Kit, html: dict[str, str], settings: Settings) -> Job:
    return Job(kit, "sv", html, settings)


@pytest.fixture
def writer(job: Job) -> Callable[..., Writer]:
    """A writer of a page, the envelope where none is named."""

    def make(path: str = "modules/gifts/the-envelope", **facts: object) -> Writer:
        return Writer(job, job.kit.pages[path], frozenset({path}), **facts)  # type: ignore[arg-type]

    return make
