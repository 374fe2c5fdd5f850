"""Typst's syntax, written. An author's words go out as string literals only, so nothing in them is read as code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Code(str):
    """Typst code, as opposed to text: `value` writes it as it is."""


def literal(text: str) -> Code:
    """`text` as a Typst string."""
    return Code('"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"')


def value(item: object) -> Code:
    """A Python value as Typst writes it: code as it is, text as a literal, None, numbers, sequences and mappings."""
    if isinstance(item, Code):
        return item
    if isinstance(item, str):
        return literal(item)
    if item is None:
        return Code("none")
    if isinstance(item, bool):
        return Code("true" if item else "false")
    if isinstance(item, (int, float)):
        return Code(str(item))
    if isinstance(item, Mapping):
        pairs = ", ".join(f"{literal(str(key))}: {value(held)}" for key, held in item.items())
        return Code(f"({pairs or ':'})")
    if isinstance(item, Iterable):
        return Code("(" + "".join(f"{value(held)}, " for held in item) + ")")
    raise TypeError(f"no Typst form for {type(item).__name__}")


def call(name: str, *items: object, **named: object) -> Code:
    """A call of the kit's Typst function `name`; an underscore in a named argument becomes a hyphen."""
    given = [*map(value, items), *(f"{key.replace('_', '-')}: {value(item)}" for key, item in named.items())]
    return Code(f"{name}({', '.join(given)})")


def join(parts: Iterable[Code]) -> Code:
    """Content made of `parts`, one after the other."""
    return Code("{" + "\n".join(parts) + "}")
