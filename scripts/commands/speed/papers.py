"""All papers in a process of their own, as the build sets them: what their seconds are made of.

python -m commands.speed.papers ROOT     (from scripts/; ROOT holds bodies-sv.json and bodies-en.json, see stopwatch.py)
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import press
from commands.speed.engines import chosen_settings
from kit import LANGUAGES, content

# From HTML to Typst's source; from source to PDF; fields, imposing and slimming.
WRITTEN, SET, FINISHED = "source", "Typst", "finish"


def seconds(root: Path) -> dict[str, float]:
    """Seconds of processor time of each part, over every paper of the kit."""
    kit, _ = content.load(root)
    settings = chosen_settings(root, kit)
    spent = dict.fromkeys((WRITTEN, SET, FINISHED), 0.0)
    _watch(spent, "_compile", SET)
    _watch(spent, "_finish", FINISHED)
    for lang in LANGUAGES:
        html = json.loads((root / f"bodies-{lang}.json").read_text("utf-8"))
        began = time.thread_time()
        made = press.documents(kit, lang, html, settings)
        spent[WRITTEN] += time.thread_time() - began
        for _ in press.printed(made, settings):
            pass
    return spent


def _watch(spent: dict[str, float], name: str, part: str) -> None:
    """Adds up what a function of the press takes; each thread has its own clock."""
    function: Callable[..., Any] = getattr(press, name)

    def watched(*words: Any) -> Any:
        began = time.thread_time()
        try:
            return function(*words)
        finally:
            spent[part] += time.thread_time() - began

    setattr(press, name, watched)


if __name__ == "__main__":
    print(json.dumps(seconds(Path(sys.argv[1]))))
