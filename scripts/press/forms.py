"""Form fields. Typst has none, so the design draws each as a link to `field:kind/name/label/option`.

Here every such link becomes a field: in place, in the structure tree, in the reading order. No scripts, no actions, and
every look is embedded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from press import fontfile
from press.finish import items, opened, saved

FONT, NAME = fontfile.FONTS / "atkinson-hyperlegible-next-400.ttf", "AtkinsonHyperlegibleNext-Regular"
LOOK = "/Kit 10 Tf 0 g"
MULTILINE, RADIO, NO_TOGGLE_TO_OFF = 1 << 12, 1 << 15, 1 << 14
TICK = "q 1.5 w 1 J 1 j {0:.2f} {1:.2f} m {2:.2f} {3:.2f} l {4:.2f} {5:.2f} l S Q"


@dataclass
class _Form:
    """The form in the making: its fields in reading order, its groups of choices by name, the names in use."""

    pdf: pikepdf.Pdf
    font: Object
    fields: Array = field(default_factory=Array)
    widgets: set[tuple[int, int]] = field(default_factory=set)
    groups: dict[str, Object] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)


def fillable(data: bytes) -> bytes:
    """The PDF with its `field:` links turned into form fields."""
    with opened(data) as pdf:
        form = _Form(pdf, pdf.make_indirect(fontfile.embedded(pdf, fontfile.read(FONT.read_bytes()), NAME)))
        for page, widget, facts in list(_places(pdf)):
            _strip(widget, page)
            form.widgets.add(widget.objgen)
            _add(form, widget, *facts)
        _retag(pdf.Root.StructTreeRoot, form.widgets)
        fonts = Dictionary(Font=Dictionary(Kit=form.font))
        pdf.Root.AcroForm = Dictionary(Fields=form.fields, DR=fonts, DA=String(LOOK), NeedAppearances=False)
        return saved(pdf)


def _add(form: _Form, widget: Object, kind: str, name: str, label: str, option: str) -> None:
    if kind == "choice":
        group = form.groups.get(name)
        if group is None or str(group.TU) != label:
            group = form.groups[name] = _group(form.pdf, _free(name, form.names), label)
            form.fields.append(group)
        _radio(form.pdf, widget, group, option)
        return
    widget.T, widget.TU = String(_free(name, form.names)), String(label)
    if kind == "tick":
        _tick(form.pdf, widget)
    else:
        _text(form.pdf, widget, form.font, multiline=kind == "lines")
    form.fields.append(widget)


def _places(pdf: pikepdf.Pdf) -> Iterator[tuple[Object, Object, list[str]]]:
    for page in pdf.pages:
        for link in items(page.obj.get("/Annots", Array())):
            address = str(link.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith("field:"):
                yield page.obj, link, [unquote(part) for part in address[6:].split("/")]


def _strip(widget: Object, page: Object) -> None:
    for key in ("/A", "/Border", "/H", "/QuadPoints", "/Contents"):
        if key in widget:
            del widget[key]
    widget.Subtype, widget.F, widget.P = Name.Widget, 4, page


def _free(name: str, taken: set[str]) -> str:
    free, n = name, 1
    while free in taken:
        n += 1
        free = f"{name}-{n}"
    taken.add(free)
    return free


def _text(pdf: pikepdf.Pdf, widget: Object, font: Object, *, multiline: bool) -> None:
    widget.FT, widget.V, widget.DA = Name.Tx, String(""), String(LOOK)
    widget.Ff = MULTILINE if multiline else 0
    look = _drawing(pdf, widget, "/Tx BMC EMC")
    look.Resources = Dictionary(Font=Dictionary(Kit=font))
    widget.AP = Dictionary(N=look)


def _tick(pdf: pikepdf.Pdf, widget: Object) -> None:
    width, height = _size(widget)
    mark = TICK.format(width * 0.2, height * 0.5, width * 0.42, height * 0.24, width * 0.82, height * 0.8)
    widget.FT, widget.V, widget.AS = Name.Btn, Name.Off, Name.Off
    widget.AP = Dictionary(N=Dictionary(Yes=_drawing(pdf, widget, mark), Off=_drawing(pdf, widget, "")))


def _group(pdf: pikepdf.Pdf, name: str, label: str) -> Object:
    return pdf.make_indirect(
        Dictionary(FT=Name.Btn, T=String(name), TU=String(label), V=Name.Off, Ff=RADIO | NO_TOGGLE_TO_OFF, Kids=Array())
    )


def _radio(pdf: pikepdf.Pdf, widget: Object, group: Object, option: str) -> None:
    width, height = _size(widget)
    dot = f"q 1 0 0 1 {width / 2:.2f} {height / 2:.2f} cm {width * 0.5:.2f} w 1 J 0 0 m 0 0 l S Q"
    state = f"/{len(group.Kids) + 1}"
    widget.Parent, widget.AS = group, Name.Off
    widget.TU = String(f"{group.TU} {option}")
    widget.AP = Dictionary(N=Dictionary({state: _drawing(pdf, widget, dot), "/Off": _drawing(pdf, widget, "")}))
    group.Kids.append(widget)


def _size(widget: Object) -> tuple[float, float]:
    left, low, right, high = (float(side) for side in items(widget.Rect))
    return right - left, high - low


def _drawing(pdf: pikepdf.Pdf, widget: Object, code: str) -> Object:
    width, height = _size(widget)
    facts = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, round(width, 3), round(height, 3)])
    return pdf.make_indirect(pdf.make_stream(code.encode(), facts))


def _retag(element: Object, widgets: set[tuple[int, int]]) -> None:
    """A tag that held a link now holds a field, and nothing but it."""
    for kid in items(element.get("/K", Array())):
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
            if kid.Obj.objgen in widgets:
                element.S, element.K = Name.Form, kid
        elif isinstance(kid, Dictionary) and "/S" in kid:
            _retag(kid, widgets)
