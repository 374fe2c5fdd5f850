"""Check the content, in seconds and without building: every problem at once, each with what to write instead."""

from __future__ import annotations

import argparse
from pathlib import Path

from kit import check


def run(root: Path, arguments: list[str]) -> int:
    """Prints the problems and what was checked. Exit code 1 where there are errors; warnings alone give 0."""
    parser = argparse.ArgumentParser("make.py check", description=__doc__)
    parser.add_argument("--lix", action="store_true", help="how easy each Swedish page is to read, hardest first")
    if parser.parse_args(arguments).lix:
        for path, value, limit in check.readability(root):
            print(f"{value:3.0f}{f' of {limit}' if limit else '':6}  {path}")
    problems, counts = check.problems(root)
    for problem in problems:
        print(problem)
    print(counts)
    return 1 if counts.errors else 0
