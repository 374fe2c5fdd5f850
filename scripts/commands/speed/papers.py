"""All papers, set in a process of their own: what their seconds are made of.

python -m commands.speed.papers ROOT     (from scripts/; ROOT holds bodies-sv.json and bodies-en.json, see stopwatch.py)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import press
from commands.speed.engines import chosen_settings, processor_seconds
from kit import LANGUAGES, content

# From HTML to Typst's source; from source to PDF; fields, imposing and slimming.
WRITTEN, SET, FINISHED = "source", "Typst", "finish"


def seconds(root: Path) -> dict[str, float]:
    """Seconds of processor time of each part, over every paper of the kit, one after the other."""
    kit, _ = content.load(root)
    settings = chosen_settings(root, kit)
    spent = dict.fromkeys((WRITTEN, SET, FINISHED), 0.0)
    _watch(spent, "_compile", SET)
    _watch(spent, "_finish", FINISHED)
    for lang in LANGUAGES:
        html = json.loads((root / f"bodies-{lang}.json").read_text("utf-8"))
        began = processor_seconds()
        made = press.documents(kit, lang, html, settings)
        spent[WRITTEN] += processor_seconds() - began
        for document in made:
            press.typeset(document, settings)
    return spent


def _watch(spent: dict[str, float], name: str, part: str) -> None:
    """Adds up what a function of the press takes."""
    function: Callable[..., Any] = getattr(press, name)

    def watched(*words: Any) -> Any:
        began = processor_seconds()
        try:
            return function(*words)
        finally:
            spent[part] += processor_seconds() - began

    setattr(press, name, watched)


if __name__ == "__main__":
    print(json.dumps(seconds(Path(sys.argv[1]))))
