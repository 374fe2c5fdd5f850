"""Small and large things to hand out or put up: the pocket card, the poster, the certificate."""

from __future__ import annotations

from lxml.html import HtmlElement

from kit import Page
from press import sheets, tree
from press.blocks import place
from press.inline import inline
from press.paper import facts
from press.syntax import call
from press.writer import Job, Writer

POINTS = "keypoints"


def card(job: Job, page: Page, size: str) -> str:
    """A page's key points on a card of a bank card's size; `size` "ten": ten on an A4, to cut."""
    w = Writer(job, page, frozenset({page.path}))
    points = [
        inline(w, _bare(item)) for block in tree.take(sheets.for_all(job, page), POINTS) for item in block.iter("li")
    ]
    if not points:
        w.blame("print-card", "a card is made of key points, and the page has none", "add: !!! keypoints", "")
        return ""
    return '#import "/design/card.typ": *\n#' + call("card", facts(w, "card"), *points, ten=size == "ten")


def poster(job: Job, page: Page, size: str) -> str:
    """One sentence to put on a wall."""
    w = Writer(job, page)
    said = facts(w, "poster") | {"about": w.text.title, "heading": w.text.poster}
    return '#import "/design/poster.typ": *\n#' + call("poster", said, paper=size)


def certificate(job: Job, page: Page) -> str:
    """What somebody has gone through, with the name and the date to fill in."""
    w, word = Writer(job, page, live=True), job.word
    covered = [kit_page for part in page.parts if (kit_page := job.kit.pages.get(part.name))]
    said = facts(w, "certificate") | {
        "word": word("certificate"),
        "went": word("certificate-went"),
        "covered": [word("certificate-covered"), *(_with_subject(job, other) for other in covered)],
        "small": word("certificate-small"),
        "fields": [
            _field("name", word("field-name"), ""),
            _field("date", word("field-date"), word("date-form")),
            _field("leader", word("field-leader"), ""),
            _field("workplace", word("field-workplace"), ""),
        ],
    }
    return '#import "/design/certificate.typ": *\n#' + call("certificate", said)


def _bare(item: HtmlElement) -> HtmlElement:
    """The words alone: a card leads to the page, and the page to its sources."""
    for cite in item.findall(".//cite"):
        cite.drop_tree()
    for link in item.findall(".//a"):
        link.drop_tag()
    return item


def _with_subject(job: Job, page: Page) -> str:
    """A page's title and, where it is part of a module, the module's."""
    module = job.kit.pages.get(f"modules/{page.module}/index")
    own = job.text(page).title
    return f"{own} ({job.text(module).title})" if module and module is not page else own


def _field(name: str, label: str, hint: str) -> dict[str, object]:
    spoken = f"{label} ({hint})" if hint else label
    return {"kind": "text", "label": label, "hint": hint, "places": [place("text", name, spoken)], "size": 0}
