"""A paper's words as one HTML text for another engine: what ours has, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from lxml import html as markup
from lxml.html import HtmlElement

from kit import Page
from kit.markdown import cited
from press import books, index
from press.neutral import WEB_ONLY
from press.writer import Job, source_facts

FOR_LEADERS = "sheet", "guide", "handbook"  # they hold what is for the one who leads
IN_PARTS = "guide", "booklet", "handbook"  # they have contents


def body(job: Job, page: Page, product: str) -> str:
    """The body of a paper: contents, its pages with their summaries, the sources, the index."""
    held = {"handbook": lambda: books.in_handbook(job), "booklet": lambda: books.in_booklet(job, page)}
    pages = held.get(product, lambda: [page])()
    drop = WEB_ONLY if product in FOR_LEADERS else (*WEB_ONLY, "facilitator")
    roots = [_read(job.html[one.path], drop) for one in pages]
    ending = _index(job, roots) if product == "handbook" else ""
    chapters = enumerate(zip(pages, roots, strict=True))
    text = "".join(_chapter(job, one, number, root) for number, (one, root) in chapters)
    listed = _contents(text, "h2" if product == "guide" else "h1") if product in IN_PARTS else ""
    return listed + text + _sources(job, pages) + ending


def _read(html: str, drop: Iterable[str]) -> HtmlElement:
    root = markup.fragment_fromstring(html, create_parent="section")
    for name in drop:
        for element in root.find_class(name):
            element.drop_tree()
    return root


def _chapter(job: Job, page: Page, number: int, root: HtmlElement) -> str:
    text = job.text(page)
    head = f'<h1 id="page-{number}">{escape(text.title)}</h1><p class="lede">{escape(text.summary)}</p>'
    return head + str(markup.tostring(root, encoding="unicode"))


def _contents(text: str, level: str) -> str:
    found = re.findall(rf'<{level} id="([^"]+)">(.*?)</{level}>', text)
    entries = "".join(f'<li><a href="#{place}">{title}</a></li>' for place, title in found)
    return f'<ol class="contents">{entries}</ol>'


def _sources(job: Job, pages: Iterable[Page]) -> str:
    """What the pages cite, in order of first use, where their citations lead."""
    names = dict.fromkeys(name for page in pages for name in cited(job.text(page)))
    items = []
    for name in names:
        told = {key: escape(str(fact or "")) for key, fact in source_facts(job.kit.sources[name], job.lang).items()}
        words = f"{told['publisher']}: <em>{told['title']}</em> ({told['date']})."
        items.append(f'<li id="source-{name}">{words} <a href="{told["url"]}">{told["url"]}</a></li>')
    return f'<h2>{job.word("sources")}</h2><ol class="sources">{"".join(items)}</ol>' if items else ""


def _index(job: Job, roots: Sequence[HtmlElement]) -> str:
    """Marks the chapters as ours are marked, and gives the words with their places."""
    index.mark(roots, index.seeker(job.kit, job.lang))
    met: dict[str, list[str]] = {}
    for number, root in enumerate(roots):
        for mark in root.iter("met"):
            term = str(mark.get("term"))
            mark.tag = "span"
            mark.attrib.clear()
            mark.set("id", f"met-{number}-{term}")
            met.setdefault(term, []).append(mark.get("id"))
    entries = []
    for term in sorted(met):
        pages = ", ".join(f'<a href="#{place}"></a>' for place in met[term])
        entries.append(f"<p>{escape(job.kit.terms[term].names[job.lang])} {pages}</p>")
    return f'<h2>{job.word("index")}</h2><div class="index">{"".join(entries)}</div>'
