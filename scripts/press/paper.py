"""What every paper says about itself: its head, its foot, its sources."""

from __future__ import annotations

from kit import Page, scenes
from press import qr
from press.names import slug
from press.syntax import Code, call
from press.writer import Job, Writer, source_facts

FOR_TWO = ("sheet",)  # one for participants, one for the one who leads
WITH_SCENE = "trifold", "leaflet", "booklet", "guide", "poster", "handbook"  # a drawn picture on their cover
WITH_MARKS = "trifold", "card"  # to fold or cut along, where the host wants them


# How a paper looks: as the kit does; black on white, nothing filled; 18 pt in the legible face.
COLOUR, INK, LARGE = "colour", "ink", "large"


def label(job: Job, product: str, who: str | None, size: str = "", look: str = COLOUR) -> str:
    """What the paper is called beside a page's title: "Diskussionsunderlag, deltagarens blad, stor stil"."""
    parts = [job.word(product)]
    parts += [job.word(who).lower()] if who and product in FOR_TWO else []
    parts += [job.word(f"size-{size}")] if size else []
    parts += [job.word(f"look-{look}")] if look != COLOUR else []
    return ", ".join(parts)


def title(job: Job, page: Page, product: str, who: str | None) -> str:
    """The title of the file: what it is about and what it is."""
    what = label(job, product, who)
    text = job.text(page)
    about = {"handbook": job.settings.site_name[job.lang], "poster": text.poster}.get(product, text.title)
    return f"{about} – {what[0].lower()}{what[1:]}"


def facts(w: Writer, product: str, who: str | None = None) -> dict[str, object]:
    """The paper's own facts, for its Typst template. Ask when the text is written: then its sources are known."""
    job, page, text = w.job, w.page, w.text
    word = job.word
    module = job.kit.pages.get(f"modules/{page.module}/index") if page.module else None
    above = job.text(module).title if module and module is not page else job.settings.site_name[job.lang]
    address = job.address(page)
    marks = [word(who)] if who else []
    if page.minutes:
        marks.append(word("minutes", count=page.minutes))
    foot = [word("reviewed", date=page.reviewed.isoformat()), word("edition", edition=job.settings.edition)]
    return {
        "title": title(job, page, product, who),
        "heading": text.title,
        "lede": text.summary,
        "kicker": f"{above} · {word(product)}",
        "marks": marks,
        "who": who or "",
        "lang": job.lang,
        "site": job.settings.site_name[job.lang],
        "code": page.code or "",
        "foot": " · ".join([*foot, job.settings.site_name[job.lang]]),
        "foot-short": " · ".join(foot),
        "page-word": word("page"),
        "page-of": word("of"),
        "label": paper_id(w, product, who),
        "line": text.body_line,
        "qr": qr.svg(address, job.settings.brand["green-dark"]) if address else "",
        "qr-alt": word("qr-page", title=text.title, address=address),
        "qr-note": word("qr-note"),
        "notes": "",
        "must-fit": True,
        "print-marks": job.settings.marks and product in WITH_MARKS,
        "scene": scene(job, page.scene or (module.scene if module else "")) if product in WITH_SCENE else None,
        "sources-title": word("sources"),
        "sources": sources(w),
    }


def scene(job: Job, name: str) -> dict[str, str] | None:
    """A drawn scene in the brand's colours, and what it shows in words; None where there is none."""
    if name not in job.kit.scenes:
        return None
    svg = scenes.coloured(job.kit.scenes[name], job.settings.brand)
    return {"svg": svg, "alt": job.kit.word(job.lang, f"scene-{name}")}


def paper_id(w: Writer, product: str, who: str | None = None) -> str:
    """What a paper is called within its file: the labels of its own places begin so."""
    return f"{slug(w.page.path)}--paper-{who or product}"


def sources(w: Writer) -> list[dict[str, object]]:
    """What has been cited so far, in order of first use."""
    return [source_facts(w.job.kit.sources[name], w.job.lang) for name in w.cited]


def agenda(w: Writer) -> Code:
    """A plan's steps: minutes, what, and the code of the paper it needs."""
    kit, rows = w.job.kit, []
    for part in w.page.parts:
        page = kit.pages.get(part.name)
        title = w.job.text(page).title if page else w.text.part_titles[part.name]
        rows.append([w.job.word("minutes", count=part.minutes), title, (page.code if page else "") or ""])
    heads = [w.job.word(f"agenda-{name}") for name in ("clock", "minutes", "step", "paper")]
    return call("agenda", heads, rows)
