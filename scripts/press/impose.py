"""A booklet's pages laid out two and two on sheets to print on both sides, fold and staple.

Each page becomes a form of its own, with its own key into the structure; tags, links and bookmarks are moved along. The
reading order stays that of the pages, although the sheets carry the last beside the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from press.finish import items, opened, saved

A4 = 841.89  # points: a hair more than two A5 pages are wide


@dataclass(frozen=True)
class _Place:
    """Where an old page is now: on which sheet, how far to the right, as which form."""

    sheet: Object
    shift: float
    form: Object


def imposed(data: bytes) -> bytes:
    """The A5 booklet on A4 sheets; its pages must be a multiple of four."""
    with opened(data) as pdf:
        pages = [page.obj for page in pdf.pages]
        _, _, width, height = (float(side) for side in items(pages[0].MediaBox))
        edge = (A4 - 2 * width) / 2
        sheets: list[Object] = []
        places: dict[tuple[int, int], _Place] = {}
        for sides in folded(len(pages)):
            sheet = pdf.make_indirect(_empty(height))
            for side, number in enumerate(sides):
                page = pages[number]
                places[page.objgen] = _Place(sheet, edge + side * width, _form(pdf, page))
                _put(page, number, places[page.objgen])
            drawn = (f"q 1 0 0 1 {edge + side * width:.4f} 0 cm /P{number} Do Q" for side, number in enumerate(sides))
            sheet.Contents = pdf.make_stream("\n".join(drawn).encode())
            sheets.append(sheet)
        _move_destinations(pdf, places)
        _move_tags(pdf.Root.StructTreeRoot, places)
        _replace_pages(pdf, sheets)
        return saved(pdf)


def folded(pages: int) -> Iterator[tuple[int, int]]:
    """Which pages, counted from 0, stand left and right on each side of the sheets, outermost first."""
    if pages % 4:
        raise ValueError(f"{pages} pages cannot be folded: a multiple of four is needed")
    for outer in range(0, pages // 2, 2):
        yield pages - 1 - outer, outer
        yield outer + 1, pages - 2 - outer


def _empty(height: float) -> Dictionary:
    resources = Dictionary(XObject=Dictionary())
    box = [0, 0, A4, height]
    return Dictionary(Type=Name.Page, MediaBox=box, Resources=resources, Annots=Array(), Tabs=Name.S)


def _form(pdf: pikepdf.Pdf, page: Object) -> Object:
    form = pdf.make_stream(b"\n".join(part.read_bytes() for part in items(page.Contents)))
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, page.MediaBox
    form.Resources = page.get("/Resources", Dictionary())
    for key in ("/Group", "/StructParents"):
        if key in page:
            form[key] = page[key]
    return form


def _put(page: Object, number: int, place: _Place) -> None:
    place.sheet.Resources.XObject[f"/P{number}"] = place.form
    for note in items(page.get("/Annots", Array())):
        left, low, right, high = (float(side) for side in items(note.Rect))
        note.Rect = Array([left + place.shift, low, right + place.shift, high])
        if "/QuadPoints" in note:
            points = (float(point) + (0 if n % 2 else place.shift) for n, point in enumerate(items(note.QuadPoints)))
            note.QuadPoints = Array(list(points))
        if "/P" in note:
            note.P = place.sheet
        place.sheet.Annots.append(note)


def _move_destinations(pdf: pikepdf.Pdf, places: dict[tuple[int, int], _Place]) -> None:
    for item in pdf.objects:
        targets = [item[key] for key in ("/D", "/Dest") if key in item] if isinstance(item, Dictionary) else [item]
        for target in targets:
            if isinstance(target, Array) and len(target) and isinstance(target[0], Dictionary):
                place = places.get(target[0].objgen)
                if place:
                    target[0] = place.sheet
                    if len(target) > 2 and target[1] == Name.XYZ and target[2] is not None:
                        target[2] = float(target[2]) + place.shift


def _move_tags(tag: Object, places: dict[tuple[int, int], _Place], page: tuple[int, int] = (0, 0)) -> None:
    """Marked content is now inside a form: a bare number becomes a reference to it."""
    if "/Pg" in tag:
        page = tag.Pg.objgen
        tag.Pg = places[page].sheet
    if "/K" not in tag:
        return
    tag.K = Array([_moved(kid, places, page) for kid in items(tag.K)])


def _moved(kid: Object | int, places: dict[tuple[int, int], _Place], page: tuple[int, int]) -> Object:
    if not isinstance(kid, Dictionary):
        place = places[page]
        return Dictionary(Type=Name.MCR, Pg=place.sheet, Stm=place.form, MCID=int(kid))
    kind = kid.get("/Type")
    if kind == Name.MCR:
        place = places[kid.Pg.objgen if "/Pg" in kid else page]
        kid.Pg, kid.Stm = place.sheet, place.form
    elif kind == Name.OBJR:
        if "/Pg" in kid:
            kid.Pg = places[kid.Pg.objgen].sheet
    else:
        _move_tags(kid, places, page)
    return kid


def _replace_pages(pdf: pikepdf.Pdf, sheets: list[Object]) -> None:
    del pdf.pages[:]
    for sheet in sheets:
        pdf.pages.append(pikepdf.Page(sheet))
    if "/PageLabels" in pdf.Root:
        del pdf.Root.PageLabels
    wishes = pdf.Root.ViewerPreferences if "/ViewerPreferences" in pdf.Root else Dictionary()
    wishes.Duplex, wishes.PrintScaling = Name.DuplexFlipShortEdge, Name("/None")
    pdf.Root.ViewerPreferences = wishes
