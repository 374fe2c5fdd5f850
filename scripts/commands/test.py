"""Run the tests: unit, site, print, browser, or those named; every other word goes to pytest.

  make.py test                   all of them, as CI does
  make.py test unit -k stamp     some of one suite

What they need is installed first: packages into .venv, a browser and Java where that takes one known command.
A tool that is still missing fails the tests that need it, with the line that installs it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from commands import environment, tools

# In this order: what is quick and tells most comes first.
SUITES: dict[str, tuple[tools.Tool, ...]] = {
    "unit": (),
    "site": (tools.JAVA, tools.NPM),
    "print": (tools.JAVA,),
    "browser": (tools.CHROMIUM, tools.FIREFOX, tools.NPM),
}


def run(root: Path, arguments: list[str]) -> int:
    """Runs pytest once over the chosen suites; its exit code and its closing line are the command's."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    suites, others = chosen(arguments)
    environment.make_for_tests(root)
    for tool in needed(suites):
        tools.provide(tool)
    folders = [str(Path("tests") / suite) for suite in suites]
    return subprocess.run([sys.executable, "-m", "pytest", *folders, *others], cwd=root, check=False).returncode


def chosen(arguments: list[str]) -> tuple[list[str], list[str]]:
    """The suites in their own order, all where none is named, and the words for pytest."""
    named: list[str] = []
    for word in arguments:
        if word not in SUITES:
            break
        named.append(word)
    return [suite for suite in SUITES if suite in named or not named], arguments[len(named) :]


def needed(suites: Iterable[str]) -> list[tools.Tool]:
    """The tools of these suites, each once."""
    return list(dict.fromkeys(tool for suite in suites for tool in SUITES[suite]))
