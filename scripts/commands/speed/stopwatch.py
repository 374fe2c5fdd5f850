"""MkDocs with a watch on the long steps of our own build. Run as a program, in a process of its own.

python -m commands.speed.stopwatch TIMES.json build --strict …     (from scripts/)
"""

from __future__ import annotations

import json
import runpy
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import press
import ship.offline
import workshop
from kit import check

Steps = dict[str, list[tuple[str, float]]]


def main(words: list[str]) -> None:
    """Runs MkDocs with all words but the first, which names the file that each step's seconds are written to."""
    steps: Steps = {}
    watch(steps, workshop, "print_paper", lambda words: str(words[1]))
    watch(steps, press, "typeset", lambda words: f"{words[0].product} {words[0].file}")
    watch(steps, ship.offline, "pack", lambda words: "")
    watch(steps, check, "examined", lambda words: "")
    keep_bodies(Path(words[0]).parent)
    sys.argv = ["mkdocs", *words[1:]]
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    finally:
        Path(words[0]).write_text(json.dumps(steps), "utf-8")


def keep_bodies(folder: Path) -> None:
    """Keeps what is printed, the pages' HTML, a file for each language: another engine can be given the same."""
    function = workshop.print_paper

    def kept(shop: Any, lang: str, bodies: Any, site: Path) -> Any:
        (folder / f"bodies-{lang}.json").write_text(json.dumps(dict(bodies)), "utf-8")
        return function(shop, lang, bodies, site)

    workshop.print_paper = kept


def watch(steps: Steps, module: Any, name: str, called: Callable[[Any], str]) -> None:
    """Puts a watch on a function of a module; `called` names a call by its arguments."""
    function = getattr(module, name)

    def watched(*words: Any, **others: Any) -> Any:
        began = time.perf_counter()
        try:
            return function(*words, **others)
        finally:
            steps.setdefault(name, []).append((called(words), time.perf_counter() - began))

    setattr(module, name, watched)


if __name__ == "__main__":
    main(sys.argv[1:])
