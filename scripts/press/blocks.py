"""The kit's own blocks → Typst: stories, questions, boxes, fields to fill in, films."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from lxml.html import HtmlElement

from press import qr, tree
from press.inline import inline
from press.names import slug
from press.neutral import SECTIONS
from press.syntax import Code, call, join
from press.writer import Writer, film_title

LONG = 850  # signs: a box with more may be broken over two pages, a shorter one is kept whole
Flow = Callable[[Writer, HtmlElement], list[Code]]


def aside(w: Writer, element: HtmlElement, flow: Flow) -> list[Code]:
    """One of the kit's blocks."""
    kind, title = element.get("kind"), element.get("title")
    if kind == "form":
        return flow(w, element)
    if kind == "write":
        return [call("writing", join(inline(w, part) for part in element), w.room)]
    if kind == "questions":
        asked = element.find("ol")
        items = [join(flow(w, item)) for item in asked] if asked is not None else []
        if asked is not None:
            asked.drop_tree()
        return [*flow(w, element), call("questions", *items, lines=w.lines)]
    if kind in SECTIONS:
        return flow(w, element)
    long = {"long": True} if kind == "easy" or len(tree.words(element)) > LONG else {}
    return [call("note", kind, title, join(flow(w, element)), **long)]


def fields(w: Writer, items: list[HtmlElement]) -> list[Code]:
    """The fields of a form, in order; short ones stand two in a row."""
    made = [_field(w, item.find(".//field")) for item in items if item.find(".//field") is not None]
    return [call("fields", *made, live=w.live)]


def _field(w: Writer, field: HtmlElement) -> dict[str, object]:
    kind, label = field.get("kind"), tree.words(field)
    hint = w.job.word("date-form") if kind == "date" else ""
    options = [option.strip() for option in field.get("options").split("|") if option.strip()]
    size = int(field.get("size") or 0)
    name = slug(label)[:40]
    facts: dict[str, object] = {"kind": kind, "label": inline(w, field), "hint": hint}
    if kind == "table":
        cells = [[f"{option}, {w.job.word('row', number=row + 1)}" for option in options] for row in range(size)]
        places = [[place("text", f"{name}-{n}-{m}", cell) for m, cell in enumerate(row)] for n, row in enumerate(cells)]
        return facts | {"columns": options, "places": places}
    if kind == "choice":
        return facts | {"options": options, "places": [place("choice", name, label, option) for option in options]}
    spoken = f"{label} ({hint})" if hint else label
    return facts | {"size": size, "places": [place(str(kind), name, spoken)]}


def place(kind: str, name: str, label: str, option: str = "") -> str:
    """What tells `press.forms` which field to make here: it travels as the address of a link."""
    return "field:" + "/".join(quote(part, safe="") for part in (kind, name, label, option))


def film(w: Writer, element: HtmlElement) -> list[Code]:
    """A film: what it shows, what to look for, what to talk about, where to see it."""
    shown, lang = w.job.kit.films[element.get("id")], w.job.lang
    title, title_lang = film_title(shown, lang)
    medium = w.job.kit.word(lang, f"site-medium-{shown.medium}")
    card = {
        "title": title,
        "title-lang": title_lang,
        "meaning": shown.title_en if title_lang else "",
        "facts": " · ".join(filter(None, [medium, shown.length, shown.by])),
        "shows": shown.shows[lang],
        "look": [w.job.word("film-look"), *shown.look_for[lang]],
        "questions": [w.job.word("film-questions"), *shown.questions[lang]],
        "url": shown.url,
        "where": w.job.word("film-where") if shown.url else w.job.word("film-unknown"),
        "qr": qr.svg(shown.url, "#000") if shown.url else "",
        "qr-alt": w.job.word("qr-film", title=shown.title, address=shown.url),
    }
    return [call("film", card)]
