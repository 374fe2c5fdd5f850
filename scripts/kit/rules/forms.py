"""The fields of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kit.manuscript import Manuscript
from kit.outline import Outline
from kit.rules.rule import Finding, Rule
from kit.shape import nearest

# What may stand after the colon of each sort of field, and an example of the whole.
FIELDS: Mapping[str, tuple[str, str]] = {
    "text": (r"", "- [text] Namn"),
    "date": (r"", "- [date] Datum"),
    "tick": (r"", "- [tick] Jag har berättat för min chef"),
    "lines": (r"[1-9]\d?", "- [lines:4] Vad hände?"),
    "choice": (r"[^|]+(\|[^|]+)+", "- [choice: Ja | Nej] Tog du emot?"),
    "table": (r"[1-9]\d?", "- [table:12] Datum | Från vem | Vad"),
}


def sound_fields(manuscript: Manuscript) -> Iterator[Finding]:
    """A form is a list of fields, each of a known sort and size."""
    for reading in manuscript.readings:
        yield from _fields(reading.outline, reading.file)
        for item in reading.outline.items:
            if item.blocks[-1:] == ("form",) and item.kind != "field":
                repair = f"write: {FIELDS['text'][1]}"
                yield Finding(reading.file, item.line, "a point of a form that is no field", repair)


def _fields(body: Outline, file: str) -> Iterator[Finding]:
    for field in body.fields:
        form, example = FIELDS.get(field.kind, ("", ""))
        if not example:
            near = nearest(field.kind, list(FIELDS)) or "text"
            message = f"there is no field of the sort {field.kind}"
            yield Finding(file, field.line, message, f"write: {FIELDS[near][1]}")
        elif not re.fullmatch(form, field.size):
            message = f"[{field.kind}] cannot have the size '{field.size}'"
            yield Finding(file, field.line, message, f"write: {example}")
        elif field.kind == "table" and "|" not in field.label:
            yield Finding(file, field.line, "a table of one column", f"write: {example}")


RULES = (Rule("form-field", sound_fields),)
