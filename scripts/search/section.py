"""What can be found of a page: its own entry, and one for each heading and each word of the glossary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html as markup
from lxml.html import HtmlElement

from kit import Page

# What is no text of the page: marks of sources, labels that stand on every page, lists of files.
_NOISE_TAGS = frozenset(["script", "style", "svg", "template", "summary"])
_NOISE_CLASSES = frozenset(["kit-cite", "headerlink", "admonition-title", "task-list-control", "kit-downloads"])
# Blocks that say what the page is about.
_LEADING = ("keypoints", "scenario")
_BLOCKS = {"p", "div", "section", "blockquote", "details", "br", "h2", "h3", "h4"}
_BLOCKS |= {"ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "th", "td"}
_EDGE = "\x1f"
Strings = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Section:
    """Something that a search can lead to. All texts are plain: no markup, nothing escaped, single spaces.

    `page` is the page's address from the site's root, `anchor` the id on it ("" for the page itself and what
    stands before its first heading). `summary`, `key` (key points, and the story of a case), `label` (the kind as
    readers know it, "" for none), `code`, `audience`, `foreign` (title and summary in the other language) and `topic`
    (the title of its module) are set for the page itself only.
    """

    page: str
    anchor: str
    title: str
    text: str
    kind: str
    summary: str = ""
    key: str = ""
    label: str = ""
    code: str = ""
    audience: tuple[str, ...] = ()
    foreign: str = ""
    topic: str = ""


def sections(page: Page, lang: str, url: str, html: str, strings: Strings, topic: str = "") -> list[Section]:
    """The page itself, then its headings (h2, h3 with an id) and glossary words in order.

    `html` is the finished body of the page in `lang`, without title; `strings` are the interface's words,
    `topic` the title of the module that the page belongs to.
    """
    root: HtmlElement = markup.fromstring(f"<div>{html}</div>")
    text = page.texts[lang]
    kind = _kind(page, root)
    parts = list(_parts(root))
    own = Section(
        page=url,
        anchor="",
        title=text.title,
        text=" ".join(words for anchor, _, words in parts if not anchor),
        kind=kind,
        summary=text.summary,
        key=" ".join(_plain(block) for name in _LEADING for block in root.find_class(name)),
        label=strings.get(f"search-kind-{page.kind}", {}).get(lang, ""),
        code=page.code or "",
        audience=page.audience,
        foreign=" ".join(f"{other.title} {other.summary}" for name, other in page.texts.items() if name != lang),
        topic=topic,
    )
    return [own, *(Section(url, anchor, title, words, kind) for anchor, title, words in parts if anchor)]


def _kind(page: Page, root: HtmlElement) -> str:
    """The page's kind; lists of sources and of words are told apart, as they mention everything."""
    lists = {"kit-sources": "sources", "kit-glossary": "glossary"}
    return next((kind for name, kind in lists.items() if root.find_class(name)), page.kind)


def _parts(root: HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Anchor, heading and the text under it, in the page's order; anchor and heading "" before the first."""
    anchor, title = "", ""
    pieces: list[str] = []
    for piece, heading in _pieces(root):
        if heading is None:
            pieces.append(piece)
            continue
        if anchor or "".join(pieces).strip():
            yield anchor, title, _tidy(pieces)
        anchor, title, pieces = heading.get("id", ""), _plain(heading), []
    if anchor or "".join(pieces).strip():
        yield anchor, title, _tidy(pieces)


def _pieces(element: HtmlElement) -> Iterator[tuple[str, HtmlElement | None]]:
    """Text in reading order, a mark at each block's edge; a heading comes as itself, without its text."""
    yield element.text or "", None
    for child in element:
        if isinstance(child.tag, str) and not _is_noise(child):
            edge = _EDGE if child.tag in _BLOCKS else ""
            yield edge, None
            if child.tag in ("h2", "h3", "dt") and child.get("id"):
                yield "", child
            else:
                yield from _pieces(child)
            yield edge, None
        yield child.tail or "", None


def _is_noise(element: HtmlElement) -> bool:
    return element.tag in _NOISE_TAGS or not _NOISE_CLASSES.isdisjoint(element.classes)


def _plain(element: HtmlElement) -> str:
    return _tidy([piece for piece, _ in _pieces(element)])


def _tidy(pieces: list[str]) -> str:
    """One line; where a block ends without a full stop, a dot keeps it from the next."""
    blocks = (" ".join(block.split()) for block in "".join(pieces).split(_EDGE))
    text = " ".join(block if block[-1] in ".:;,?!…”" else f"{block} ·" for block in blocks if block)
    return text.removesuffix(" ·")
