"""A tool's PDF, filled in and saved in Chromium's and Firefox's own viewers: nothing is lost, all can still be read."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name
from PIL import Image, ImageStat
from playwright.sync_api import Browser

from browser import firefox as driver
from browser import viewers
from browser.pages import FOLDER
from browser.viewers import CHOICE, LINES, TEXT, TICK, Answer
from print.papers import tags

Fill = Callable[[Path, list[Answer]], bytes]
# Between them they have every kind of field.
FORMS = [("sv", "tools/incident-report"), ("en", "tools/recruitment-checklist")]
MULTILINE = 1 << 12


@pytest.fixture(scope="module")
def fox(firefox: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[driver.Firefox]:
    with driver.started(firefox, tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(params=["chromium", "firefox"])
def fill(request: pytest.FixtureRequest) -> Fill:
    if request.param == "firefox":
        fox: driver.Firefox = request.getfixturevalue("fox")
        return lambda form, answers: viewers.in_firefox(fox, form, answers)
    browser: Browser = request.getfixturevalue("browser")
    return lambda form, answers: viewers.in_chromium(browser, form, answers)


def answers(form: pikepdf.Pdf) -> dict[str, Answer]:
    """Something for every field, in the order of the fields."""
    return {str(field.T): _answer(field, number) for number, field in enumerate(form.Root.AcroForm.Fields)}


def _answer(field: pikepdf.Object, number: int) -> Answer:
    if Name.Btn == field.FT:
        return Answer(CHOICE, options=len(field.Kids)) if "/Kids" in field else Answer(TICK)
    if field.Ff == MULTILINE:
        return Answer(LINES, f"Åsa sade:\nnej tack, {number}")
    return Answer(TEXT, f"Örjan é {number}")


def wanted(answer: Answer) -> str:
    """The value that stands in the file: of a choice the second option."""
    return answer.words or {TICK: "/Yes", CHOICE: "/2"}[answer.kind]


def values(form: pikepdf.Pdf) -> dict[str, str]:
    return {str(field.T): re.sub(r"\r\n?", "\n", str(field.V)) for field in form.Root.AcroForm.Fields}


def told(form: pikepdf.Pdf) -> list[object]:
    """All that a screen reader is given: language, title, the kind of each tag, and each field's name and label."""
    names = [_named(tag.K.Obj) for tag in tags(form) if Name.Form == tag.S]
    fields = [[str(part.TU) for part in (field, *field.get("/Kids", []))] for field in form.Root.AcroForm.Fields]
    return [str(form.Root.Lang), str(form.docinfo.Title), [str(tag.S) for tag in tags(form)], names, fields]


def _named(widget: pikepdf.Object) -> str:
    return str(widget.get("/T") or widget.Parent.T) + str(widget.TU)


def ink(data: bytes) -> dict[str, list[float]]:
    """How dark each box of each field is, drawn from the appearances in the file alone."""
    with pikepdf.open(io.BytesIO(data)) as form, pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        sides = {page.obj.objgen: (drawn.render(scale=2).to_pil().convert("L"), float(page.mediabox[3]))
                 for page, drawn in zip(form.pages, pdf, strict=True)}  # fmt: skip
        return {
            str(field.T): [_dark(*sides[box.P.objgen], box) for box in field.get("/Kids", [field])]
            for field in form.Root.AcroForm.Fields
        }


def _dark(page: Image.Image, height: float, box: pikepdf.Object) -> float:
    left, low, right, high = (2 * float(side) for side in box.Rect)  # type: ignore[call-overload]
    inside = page.crop((int(left) + 2, int(2 * height - high) + 2, int(right) - 2, int(2 * height - low) - 2))
    return 255 - ImageStat.Stat(inside).mean[0]


@pytest.mark.parametrize(("lang", "page"), FORMS)
def test_filled_in_and_saved_without_loss(built_site: Path, fill: Fill, lang: str, page: str) -> None:
    html = (built_site / f"{FOLDER[lang]}{page}.html").read_text("utf-8")
    link = re.search(r'href="[./]*(downloads/[^"]+\.pdf)"', html)
    assert link
    file = built_site / link[1]
    with pikepdf.open(file) as empty:
        given = answers(empty)
        data = fill(file, list(given.values()))
        with pikepdf.open(io.BytesIO(data)) as saved:
            assert values(saved) == {name: wanted(answer) for name, answer in given.items()}
            assert told(saved) == told(empty)
            assert not saved.Root.AcroForm.get("/NeedAppearances", False)
            boxes = [box for field in saved.Root.AcroForm.Fields for box in field.get("/Kids", [field])]
            assert all(isinstance(box.AP.N, Dictionary | pikepdf.Stream) for box in boxes)
    before, after = ink(file.read_bytes()), ink(data)
    for name, answer in given.items():
        chosen = 1 if answer.kind == CHOICE else 0
        assert after[name][chosen] > before[name][chosen] + 1, name
