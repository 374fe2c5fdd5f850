"""The press as a whole: what is cached, and that nothing stale is served."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import typst

import press
from kit import Kit, Settings
from press import compile as engine
from press import materials


@pytest.fixture
def document(kit: Kit, html: dict[str, str], settings: Settings) -> press.Document:
    html["brochures/no"] = "".join(f"<h2>Del {n}</h2><p>Ord</p>" for n in range(5))
    return next(made for made in press.documents(kit, "sv", html, settings) if made.product == "checklist")


def test_what_is_unchanged_is_not_set_again(
    document: press.Document, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = press.typeset(document, settings)
    monkeypatch.setattr(engine, "compiled", None)
    assert press.typeset(document, settings) is first
    assert press.kept(document, settings) is first
    assert press.page_count(first) == 1


def test_what_is_new_or_changed_is_not_kept(
    document: press.Document, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(press, "_typeset", {})
    assert press.kept(document, settings) is None
    press.typeset(document, settings)
    assert press.kept(replace(document, source=f"{document.source} "), settings) is None


@pytest.mark.parametrize("change", ["source", "look", "brand", "built", "materials"])
def test_what_is_changed_is_set_again(
    change: str, document: press.Document, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    press.typeset(document, settings)
    monkeypatch.setattr(engine, "compiled", lambda *given: (calls.append(given) or b"", 0))
    monkeypatch.setattr(press, "slim", lambda data: data)
    monkeypatch.setattr(press, "_typeset", dict(press._typeset))
    monkeypatch.setattr(press, "_last", press._Last())
    if change == "source":
        document = replace(document, source=document.source.replace("Text", "Annat"))
    elif change == "look":
        document = replace(document, look="ink")
    elif change == "brand":
        settings = replace(settings, brand={**settings.brand, "green": "#000000"})
    elif change == "built":
        settings = replace(settings, built=settings.built + timedelta(days=1))
    else:
        monkeypatch.setattr(materials, "mark", lambda *given: "other")
    press.typeset(document, settings)
    assert len(calls) == 1


def test_a_paper_begins_as_small_as_what_it_holds_must_be(
    html: dict[str, str], kit: Kit, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    html["brochures/no"] = "".join(f"<h2>Del {n}</h2><p>Ord</p>" for n in range(5))
    html["modules/gifts/the-envelope"] = "<p>TRÅNGT</p>"
    tried: list[tuple[str, str, int]] = []
    monkeypatch.setattr(press, "_typeset", {})
    monkeypatch.setattr(press, "_last", press._Last())

    def at_step(source: str, brand: object, built: object, look: str, step: int) -> bytes:
        tried.append((document.product, look, step))
        if "TRÅNGT" in source and step == 0:
            error = typst.TypstError()
            error.message = "too long|Kuvertet|3|12|2"
            raise error
        return b""

    monkeypatch.setattr(engine, "_at_step", at_step)
    monkeypatch.setattr(press, "_finish", lambda document, pdf: pdf)
    for document in press.documents(kit, "sv", html, settings):
        if document.product in ("sheet", "checklist", "pack") and document.audience != "facilitator":
            press.typeset(document, settings)
    sheets = [("sheet", "colour", 0), ("sheet", "colour", 1), ("sheet", "ink", 1), ("sheet", "large", 1)]
    assert tried == [*sheets, *(("checklist", look, 0) for look in ("colour", "ink", "large"))]
    tried.clear()
    for document in press.documents(kit, "sv", html, settings):
        if document.product in ("sheet", "pack") and document.look == "colour":
            press._typeset.clear()
            press.typeset(document, settings)
    assert tried[-1] == ("pack", "colour", 1), "its sheets have no room at full size, and so it has not"


def test_a_document_says_what_it_is(document: press.Document) -> None:
    assert (document.file, document.page, document.lang, document.title) == (
        "downloads/sv/checklista-checklista.pdf",
        "modules/gifts/checklist",
        "sv",
        "Checklista – checklista",
    )
