"""Fields: names, labels, order, looks."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pytest

from kit import Settings
from press import Document, typeset
from press.products import made_of
from press.writer import Job

FORM = """<div class="admonition form"><ul>
<li><span class="kit-field" data-kind="text">Namn</span></li>
<li><span class="kit-field" data-kind="date">Namn</span></li>
<li><span class="kit-field" data-kind="lines" data-size="3">Vad hände?</span></li>
<li><span class="kit-field" data-kind="tick">Jag har berättat</span></li>
<li><span class="kit-field" data-kind="choice" data-options="Ja|Nej">Tog du emot?</span></li>
<li><span class="kit-field" data-kind="table" data-size="1" data-options="Vad|När">Vad · När</span></li>
</ul></div>"""


@pytest.fixture
def form(job: Job, html: dict[str, str], settings: Settings) -> Iterator[pikepdf.Pdf]:
    html["tools/log"] = FORM
    [document] = made_of(job, job.kit.pages["tools/log"], set())
    assert isinstance(document, Document)
    with pikepdf.open(io.BytesIO(typeset(document, settings))) as pdf:
        yield pdf


def test_names_labels_and_order(form: pikepdf.Pdf) -> None:
    fields = [(str(field.T), str(field.TU), str(field.FT)) for field in form.Root.AcroForm.Fields]
    assert fields == [
        ("namn", "Namn", "/Tx"),
        ("namn-2", "Namn (ÅÅÅÅ-MM-DD)", "/Tx"),
        ("vad-hande", "Vad hände?", "/Tx"),
        ("jag-har-berattat", "Jag har berättat", "/Btn"),
        ("tog-du-emot", "Tog du emot?", "/Btn"),
        ("vad-nar-0-0", "Vad, rad 1", "/Tx"),
        ("vad-nar-0-1", "När, rad 1", "/Tx"),
    ]


def test_lines_are_many_and_choices_one_of_two(form: pikepdf.Pdf) -> None:
    fields = form.Root.AcroForm.Fields
    assert int(fields[2].Ff) == 1 << 12
    assert [str(kid.TU) for kid in fields[4].Kids] == ["Tog du emot? Ja", "Tog du emot? Nej"]
    assert [sorted(kid.AP.N.keys()) for kid in fields[4].Kids] == [["/1", "/Off"], ["/2", "/Off"]]


def test_nothing_happens_by_itself(form: pikepdf.Pdf) -> None:
    assert form.Root.AcroForm.NeedAppearances is False
    assert "/XFA" not in form.Root.AcroForm
    held = [annotation for page in form.pages for annotation in page.obj.Annots]
    assert not [annotation for annotation in held if "/A" in annotation or "/AA" in annotation]
    assert "/OpenAction" not in form.Root


def test_every_field_has_a_tag_of_its_own(form: pikepdf.Pdf) -> None:
    tags = [
        item for item in form.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.Form
    ]
    assert len(tags) == 8
    assert all(tag.K.Type == pikepdf.Name.OBJR for tag in tags)


def test_the_font_that_typing_shows_in_is_whole(form: pikepdf.Pdf) -> None:
    font = form.Root.AcroForm.DR.Font.Kit
    assert str(font.Encoding) == "/WinAnsiEncoding"
    assert len(font.Widths) == 224
    assert all(int(font.Widths[code - 32]) > 0 for code in "åäöÅÄÖ§".encode("cp1252"))
    assert len(bytes(font.FontDescriptor.FontFile2.read_bytes())) > 20_000
