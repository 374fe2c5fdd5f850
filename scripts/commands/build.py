"""Make the whole kit: pages, search, PDFs and the offline copy.

It is built beside the old one and takes its place at the end, so a build that fails changes nothing.
The public address and the publisher come from mkdocs.yml or SITE_URL, KIT_PUBLISHER, KIT_EMAIL, KIT_COMPLAINTS.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from commands import child, folders, summary


def run(root: Path, arguments: list[str]) -> int:
    """Builds and says what was made. Exit code 0, 1 when the build fails, 2 when it is not begun."""
    parser = argparse.ArgumentParser("make.py build", description=__doc__)
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the kit is put (default: site, in the project)")
    out = (parser.parse_args(arguments).out or root / "site").resolve()
    began = time.perf_counter()
    if refused := folders.refusal(root, out):
        print(f"make.py build: {refused}", file=sys.stderr)
        return 2
    if not build(root, out):
        kept = f"; {shown(out)} is as it was" if out.exists() else ""
        print(f"Nothing was built{kept}.", file=sys.stderr)
        return 1
    print(summary.sentence(out, shown(out), time.perf_counter() - began))
    return 0


def build(root: Path, out: Path) -> bool:
    """Builds the kit of `root` into `out`; True when it went well. Problems and progress come from the build itself."""
    building, _ = folders.beside(out)
    try:
        folders.prepare(out)
        if child.run(command(root, building), surroundings(), root):
            explain(root)
            return False
        folders.swap(out)
        return True
    except OSError as trouble:
        why = f"cannot write {building} ({trouble.strerror})"
        print(f"make.py build: {why}: choose a folder of your own with --out", file=sys.stderr)
        return False
    finally:
        folders.remove(building)


def explain(root: Path) -> None:
    """Tells what keeps mkdocs.yml from being read, as the check tells it: MkDocs gives no repair."""
    from kit import navigation  # only now: a build that goes well does not wait for it

    for problem in navigation.read(root)[1]:
        print(problem, file=sys.stderr)


def command(root: Path, site: Path) -> list[str]:
    """MkDocs' command line. Not --quiet: that would silence the warnings that --strict is about."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return [*mkdocs, "-f", str(root / "mkdocs.yml"), "-d", str(site)]


def surroundings() -> dict[str, str]:
    """The environment that MkDocs runs in: both languages, without Material's notice about MkDocs 2."""
    ours = {name: value for name, value in os.environ.items() if name != "KIT_LANG"}
    return {**ours, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def shown(path: Path) -> str:
    """A path as a person would write it: from here where it lies below, else whole."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
