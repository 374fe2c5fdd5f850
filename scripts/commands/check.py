"""Check the content, in seconds and without building: every problem at once, each with what to write instead."""

from __future__ import annotations

import argparse
from pathlib import Path

from kit import check


def run(root: Path, arguments: list[str]) -> int:
    """Prints the problems and what was checked. Exit code 1 where there are errors; warnings alone give 0."""
    argparse.ArgumentParser("make.py check", description=__doc__).parse_args(arguments)
    problems, counts = check.problems(root)
    for problem in problems:
        print(problem)
    print(counts)
    return 1 if counts.errors else 0
