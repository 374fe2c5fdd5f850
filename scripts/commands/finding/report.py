"""`make.py bench search`: which search finds what people look for, side by side, and how fast ours answers."""

from __future__ import annotations

import argparse
import gzip
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from commands import environment, folders, tools
from commands.build import build, surroundings
from commands.finding import boxes, keys, queries
from commands.finding.boxes import Ask
from commands.speed import browsing, plain, runs

SIZES = ((100, 16.0), (1600, 50.0))  # page pairs, and the milliseconds that 95 keys of 100 may take
AIMS = "aims on held and blind: first ≥ 80 %, three ≥ 95 %, nothing ≤ 1 %"
HEAD = f"{'search':<28}{'language':<10}{'part':<6}{'queries':>8}{'first':>9}{'three':>9}{'nothing':>9}"


def run(root: Path, arguments: list[str]) -> int:
    """Prints the tables. Exit code 1 where a tool is missing or nothing could be built."""
    parser = argparse.ArgumentParser("make.py bench search", description=__doc__)
    parser.add_argument("--site", type=Path, help="a kit that is built already, instead of building one")
    parser.add_argument("--alone", action="store_true", help="without the other searches")
    parser.add_argument("--misses", action="store_true", help="tell which queries of the tuning part fail")
    chosen = parser.parse_args(arguments)
    environment.make_for_tests(root)
    chromium = tools.provide(tools.CHROMIUM)
    if not chromium:
        print(f"make.py bench search: {tools.advice(tools.CHROMIUM)}", file=sys.stderr)
        return 1
    work = root / ".cache" / "bench-search"
    folders.remove(work)
    shutil.copytree(chosen.site, work / "site") if chosen.site else work.mkdir(parents=True)
    if not chosen.site and not build(root, work / "site"):
        return 1
    with browsing.opened(chromium) as browser:
        print(f"{HEAD}\n{'-' * len(HEAD)}")
        for name, lang, ask in everyone(root, work, browser, chosen.alone):
            for line in measured(root, name, lang, ask, chosen.misses and name.startswith("ours, hosted")):
                print(line, flush=True)
        print(f"{AIMS}\n")
        for line in sized(root, work / "site", browser):
            print(line, flush=True)
    folders.remove(work)
    return 0


def everyone(root: Path, work: Path, browser: Browser, alone: bool) -> Iterator[tuple[str, str, Ask]]:
    """Every search that is measured, with its name and language."""
    site = work / "site"
    with hosted(site) as address:
        for lang in queries.FOLDER:
            yield "ours, hosted", lang, boxes.box(browser, address, lang)
            yield "ours, file://", lang, boxes.box(browser, site.resolve().as_uri() + "/", lang)
        if alone:
            return
        for lang in queries.FOLDER:
            yield "plain MiniSearch", lang, boxes.minisearch(browser, root, site, lang)
        if trouble := boxes.pagefind_made(site, work / "pagefind"):
            print(f"Pagefind is left out: {trouble}", file=sys.stderr)
        else:
            for lang in queries.FOLDER:
                yield "Pagefind, hosted", lang, boxes.pagefind(browser, site, address, lang)
    runs.run(plain_build(root, work), root, surroundings())
    with hosted(work / "plain") as address:
        for lang in queries.FOLDER:
            yield "the theme's own, hosted", lang, boxes.box(browser, address, lang)


def plain_build(root: Path, work: Path) -> list[str]:
    """The command that builds the same content with the theme as it comes, into work/plain."""
    config = plain.write(root, work)
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(work / "plain")]


def measured(root: Path, name: str, lang: str, ask: Ask, telling: bool) -> Iterator[str]:
    """A line for each part of the queries; after it, what was missed in the tuning part."""
    answers = [(query, [queries.own(page, lang) for page in ask(query.typed)]) for query in queries.read(root, lang)]
    for part in queries.PARTS:
        some = [(query, found) for query, found in answers if query.part == part]
        got = queries.shares(some)
        figures = "".join(f"{share:>9.1%}" for share in (got.first, got.three, got.nothing))
        yield f"{name:<28}{lang:<10}{part:<6}{got.count:>8}{figures}"
        if telling and part == "tune":
            for query, found in some:
                if not 0 < (n := queries.place(found, query)) <= queries.FIRST:
                    yield f"    {query.typed!r} wants {'|'.join(query.wanted)}: number {n or '–'}, first {found[:3]}"


def sized(root: Path, site: Path, browser: Browser) -> Iterator[str]:
    """How large our search is, and how fast it answers a key, in both languages."""
    engine = _packed(site / "assets/javascripts/kit-search.js")
    yield f"engine: {engine / 1e3:.1f} kB gzip (aim ≤ 25)"
    for lang, folder in queries.FOLDER.items():
        index = boxes.index(site, lang)
        weight = _packed(site / folder / "search/kit-index.js") / len(index["pages"])
        yield f"index, {lang}: {weight / 1e3:.2f} kB gzip a page (aim ≤ 3)"
        typed = [query.typed for query in queries.read(root, lang)][::5]
        for pages, aim in SIZES:
            half, most, count = keys.p95(browser, index, pages, typed)
            yield f"  a key at {pages} page pairs: median {half:.1f} ms, p95 {most:.1f} ms of {count} (aim ≤ {aim:g})"


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """A built site on a port of its own; its address, with a slash at the end."""
    with browsing.hosted(site) as address:
        yield f"{address}/"


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
