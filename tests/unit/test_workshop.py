"""A build's own steps: paper is written and counted, and gaps in the settings are said."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

import press
import workshop
from golden import write
from kit import Kit, Made, Problem, Settings, content
from workshop import Workshop

BUILT = datetime(2026, 11, 21, tzinfo=UTC)


def settings(site_url: str = "", **publisher: str) -> Settings:
    return Settings(site_url, {"sv": "Kitet", "en": "The kit"}, "2026.1", {"green": "#1F5C52"}, publisher, BUILT)


def shop_in(folder: Path) -> Workshop:
    return Workshop(Kit(folder, {}, {}, {}, {}, {}), settings(), serving=False)


@pytest.mark.parametrize(
    ("epoch", "built"),
    [("0", datetime(1970, 1, 1, tzinfo=UTC)), ("", datetime(2026, 5, 1, tzinfo=UTC))],
)
def test_the_day_of_the_build_is_set_or_the_latest_review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, built: datetime
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    write({"files": {"docs/_data/strings.yml": "site-name: {sv: Kitet, en: The kit}\n"}}, tmp_path)
    extra = {"edition": 2026.1, "brand": {"green": "#1F5C52"}, "publisher": {"name": "Kommunen", "email": None}}
    found = workshop.settings(content.load(tmp_path)[0], "https://kit.test/", extra)
    assert found.built == built
    assert (found.edition, found.site_name["en"]) == ("2026.1", "The kit")
    assert found.publisher == {"name": "Kommunen", "email": "", "complaints": ""}
    assert not found.marks
    assert workshop.settings(content.load(tmp_path)[0], "", extra | {"marks": 1}).marks


def test_a_template_is_compiled_once_until_it_changes() -> None:
    kept, templates = workshop.Compiled(), {"a.html": "{{ 1 + 1 }}"}

    def shown() -> str:
        return Environment(loader=DictLoader(templates), bytecode_cache=kept).get_template("a.html").render()

    assert shown() == "2"
    first = dict(kept.kept)
    assert shown() == "2"
    assert kept.kept == first
    assert len(first) == 1
    templates["a.html"] = "{{ 1 + 2 }}"
    assert shown() == "3"


def test_problems_are_printed_with_their_repair(capsys: pytest.CaptureFixture[str]) -> None:
    warning = Problem("docs/a.en.md", 3, "stale", "has changed", "stamp it", is_error=False)
    error = Problem("docs/a.sv.md", 4, "minutes", "minutes: is missing", "write: minutes: 15")
    assert not workshop.told([warning])
    assert workshop.told(iter([warning, error]))
    assert capsys.readouterr().err.endswith(
        "docs/a.en.md:3: warning: has changed [stale]\n  stamp it\n"
        "docs/a.sv.md:4: minutes: is missing [minutes]\n  write: minutes: 15\n"
    )


def test_paper_that_cannot_be_made_is_kept_as_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem("docs/a.sv.md", 4, "print-sign", "the fonts have no sign", "write it in words")

    def refuse(*_: object) -> None:
        raise press.PressError([problem])

    monkeypatch.setattr(press, "documents", refuse)
    shop = shop_in(tmp_path)
    assert workshop.print_paper(shop, "sv", {}, tmp_path) == []
    assert workshop.print_paper(shop, "en", {}, tmp_path) == []
    assert shop.problems == [problem, problem]


def test_a_host_that_filled_in_everything_gets_no_advice() -> None:
    assert list(workshop.advice(settings("https://kit.test/", name="Kommunen", email="kit@kit.test"))) == []


def test_what_is_missing_is_said_a_sentence_each() -> None:
    found = list(workshop.advice(settings("", name="Kommunen", email="", complaints="")))
    assert found == [
        "SITE_URL is not set: no canonical links, no sitemap, and no QR codes to the kit's own pages",
        "extra.publisher in mkdocs.yml lacks email, complaints: the pages say that the host must fill it in",
    ]


def test_the_scenes_of_the_site_have_the_colours_of_the_brand(tmp_path: Path) -> None:
    write({}, tmp_path)
    drawn = {"table": '<svg><rect fill="#1f5c52"/></svg>'}
    kit = Kit(tmp_path, {}, {}, {}, {}, {}, drawn)
    blue = replace(settings(), brand={"green": "#123456"})
    workshop.finish(Workshop(kit, blue, serving=True), tmp_path)
    assert (tmp_path / "assets/images/scenes/table.svg").read_text("utf-8") == '<svg><rect fill="#123456"/></svg>'


@pytest.fixture
def document(monkeypatch: pytest.MonkeyPatch) -> press.Document:
    """What the kit's pages print: one paper, of two pages when it is set."""
    made = press.Document("downloads/sv/a.pdf", "modules/a", "sheet", "participant", "sv", "Blad", "A", "", "ink")
    monkeypatch.setattr(press, "documents", lambda *_: [made])
    monkeypatch.setattr(press, "typeset", lambda *_: b"%PDF-1.7")
    monkeypatch.setattr(press, "page_count", lambda _: 2)
    return made


def test_paper_lands_at_its_address_and_is_measured(document: press.Document, tmp_path: Path) -> None:
    (made,) = workshop.print_paper(shop_in(tmp_path), "sv", {}, tmp_path)
    assert (tmp_path / made.file).read_bytes() == b"%PDF-1.7"
    assert made == Made("downloads/sv/a.pdf", "modules/a", "sheet", "participant", "Blad", 2, 8, "ink")


def test_the_preview_lists_paper_and_sets_none(
    document: press.Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Workshop(Kit(tmp_path, {}, {}, {}, {}, {}), settings(), serving=True)
    (waiting,) = workshop.print_paper(shop, "sv", {}, tmp_path)
    assert (waiting.file, waiting.pages, waiting.size) == ("downloads/sv/a.pdf", None, None)
    monkeypatch.setattr(press, "kept", lambda *_: b"%PDF-1.7")
    (kept,) = workshop.print_paper(shop, "en", {}, tmp_path)
    assert (kept.file, kept.pages, kept.size) == ("downloads/sv/a.pdf", 2, 8)
    assert shop.documents == [document, document]
    assert list(tmp_path.iterdir()) == []
