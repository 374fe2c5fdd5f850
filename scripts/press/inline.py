"""Words within a paragraph → Typst."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from lxml.html import HtmlElement

from press.syntax import Code, call, join, literal
from press.tree import nodes, words
from press.writer import Writer

SENTENCES = "p", "li", "td", "th", "dd", "dt", "h2", "h3"


def inline(w: Writer, element: HtmlElement) -> Code:
    """The element's words as one piece of content."""
    return run(w, nodes(element))


def run(w: Writer, parts: Iterable[str | HtmlElement]) -> Code:
    """A run of words and inline elements, without space at its ends; empty content where there is nothing."""
    held = [part for part in parts if not isinstance(part, str) or part]
    while held and isinstance(held[0], str) and not held[0].strip(" "):
        held.pop(0)
    while held and isinstance(held[-1], str) and not held[-1].strip(" "):
        held.pop()
    if held and isinstance(held[0], str):
        held[0] = held[0].lstrip(" ")
    if held and isinstance(held[-1], str):
        held[-1] = held[-1].rstrip(" ")
    return join(literal(part) if isinstance(part, str) else _element(w, part) for part in held)


def _element(w: Writer, element: HtmlElement) -> Code:
    write = INLINE.get(element.tag)
    if write is None:
        return no_form(w, element)
    code = write(w, element)
    lang = element.get("lang")
    return call("text", code, lang=lang) if lang else code


def no_form(w: Writer, element: HtmlElement) -> Code:
    """Nothing vanishes in silence: an element that paper has no form for is a problem."""
    around = next((parent for parent in element.iterancestors() if parent.tag in SENTENCES), element)
    sentence = words(around) or str(element.get("alt") or element.get("src") or "")
    w.blame(
        "print-element",
        f"no print form for <{element.tag}> in: {sentence[:80]}",
        "write it with the Markdown that CONTRIBUTING lists",
        sentence,
    )
    return Code("none")


def _link(w: Writer, element: HtmlElement) -> Code:
    kind, place = w.target(element.get("href") or "")
    body = inline(w, element)
    if kind == "inside":
        return call("linked", Code(f"label({literal(place)})"), body)
    return call("linked", place, body) if kind else body


def _cite(w: Writer, element: HtmlElement) -> Code:
    before = element.getprevious()
    follows = before is not None and before.tag == "cite" and not (before.tail or "").strip()
    return call("cited", w.number(element.get("source")), follows=follows)


def _styled(name: str) -> Callable[[Writer, HtmlElement], Code]:
    return lambda w, element: call(name, inline(w, element))


INLINE: Mapping[str, Callable[[Writer, HtmlElement], Code]] = {
    "em": _styled("emph"),
    "strong": _styled("strong"),
    "sub": _styled("sub"),
    "sup": _styled("super"),
    "span": inline,
    "code": inline,
    "abbr": inline,
    "time": inline,
    "q": inline,
    "br": lambda w, element: Code("linebreak()"),
    "a": _link,
    "cite": _cite,
    "met": lambda w, element: call("met", element.get("term")),
}
