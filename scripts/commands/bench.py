"""Measure: our build beside a plain MkDocs build of the same content, in one run, medians; then our paper beside
WeasyPrint's, preview and browser.

A line appears when it is known. `--quick` leaves out the larger kits, grown from this one. `bench search` measures what
the search finds, beside other searches.
"""

from __future__ import annotations

import argparse
import importlib
import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from commands import environment, tools
from commands.build import surroundings
from commands.speed import engines, grown, phone, plain, preview, runs, table
from commands.speed.table import Row

SIZES = (250, 400)  # page pairs; the kit itself has more than a hundred
PAIR, PDF = RATES = "  the same, for each page pair", "  each PDF, mean"  # what must not grow with a kit
EDITED = "modules/gifts/the-envelope"


def run(root: Path, arguments: list[str]) -> int:
    """Prints the table. Exit code 1 where a tool is missing; an aim that is not met is shown, not an error."""
    if arguments[:1] == ["search"]:
        return importlib.import_module("commands.finding.report").run(root, arguments[1:])  # type: ignore[no-any-return]
    parser = argparse.ArgumentParser("make.py bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured (default: 5)")
    parser.add_argument("--quick", action="store_true", help="without the larger kits")
    chosen = parser.parse_args(arguments)
    environment.make_for_tests(root)
    chromium = tools.provide(tools.CHROMIUM)
    if not chromium:
        print(f"make.py bench: {tools.advice(tools.CHROMIUM)}", file=sys.stderr)
        return 1
    work = root / ".cache" / "bench"
    print(table.head())
    for row in rows(root, work, chromium, chosen.runs, () if chosen.quick else SIZES):
        print(table.line(row), flush=True)
    shutil.rmtree(work, ignore_errors=True)
    return 0


def rows(root: Path, work: Path, chromium: Path, times: int, sizes: tuple[int, ...]) -> Iterator[Row]:
    """Every line, as it becomes known."""
    kit = work / "kit"
    pairs = grown.grow(root, kit, 0)
    own = list(built(kit, pairs, times))
    yield from own
    yield from alone(kit)
    yield from beside_weasyprint(kit, root / ".cache" / "weasyprint", times)
    yield from visited(kit / "site", chromium, times)
    yield from on_a_phone(kit / "site", root / ".cache" / "lighthouse", chromium, min(times, 3))
    yield from edited(kit, pairs, times)
    for size in sizes:
        larger = work / f"kit-{size}"
        pairs = grown.grow(root, larger, size)
        yield from in_proportion(own, built(larger, pairs, 1))
        yield from edited(larger, pairs, 1)


def in_proportion(own: Iterable[Row], larger: Iterable[Row]) -> Iterator[Row]:
    """The rows of a larger kit. Its aim is that a page pair, and a PDF, take as long there as in this kit."""
    here = {row.what: row.value for row in own}
    for row in larger:
        yield replace(row, aim=None, most_times=None)
        if row.what in RATES:
            yield Row("    beside that of this kit", row.value, row.unit, here[row.what], most_times=1.2)


def built(kit: Path, pairs: int, times: int) -> Iterator[Row]:
    """The build and its parts, beside the plain one, turn and turn about."""
    config = plain.write(kit, kit)
    ours: list[runs.Run] = []
    theirs: list[runs.Run] = []
    steps: list[dict[str, list[tuple[str, float]]]] = []
    for _ in range(times):
        theirs.append(runs.run(mkdocs(config, kit / "plain"), kit, surroundings()))
        report = kit / "times.json"
        watched = [sys.executable, "-m", "commands.speed.stopwatch", str(report)]
        command = [*watched, *mkdocs(kit / "mkdocs.yml", kit / "site")[3:]]
        ours.append(runs.run(command, kit / "scripts", surroundings()))
        steps.append(json.loads(report.read_text("utf-8")))
    seconds, beside = median(run.seconds for run in ours), median(run.seconds for run in theirs)
    paper = median(total(step, "print_paper") for step in steps)
    archive = median(total(step, "pack") for step in steps)
    yield Row(f"{pairs} page pairs: whole build", seconds, "s", beside)
    site = seconds - paper - archive
    yield Row("  site, search and checks", site, "s", beside, most_times=2)
    yield Row(PAIR, 1000 * site / pairs, "ms", 1000 * beside / pairs)
    yield Row("  of these, checks", median(total(step, "examined") for step in steps), "s")
    yield from printed(steps, paper)
    yield Row("  offline copy", archive, "s")
    most, their_most = (max(run.peak for run in side) / 1e6 for side in (ours, theirs))
    yield Row("  peak memory, largest process", most, "MB", their_most)


def printed(steps: list[dict[str, list[tuple[str, float]]]], paper: float) -> Iterator[Row]:
    """The PDFs: together and each on average, and the slower handbook, as the medians of all runs."""
    count = len(steps[0].get("typeset", []))
    books = [[seconds for name, seconds in step.get("typeset", []) if name.startswith("handbook")] for step in steps]
    if count:
        yield Row(f"  all {count} PDFs", paper, "s")
        yield Row(PDF, 1000 * paper / count, "ms", aim=80)
    if all(books):
        yield Row("  the slower handbook", median(map(max, books)), "s", aim=2)


def alone(kit: Path) -> Iterator[Row]:
    """The paper by itself, once: its seconds of processor time in parts, and its peak memory."""
    run = runs.run([sys.executable, "-m", "commands.speed.papers", str(kit)], kit / "scripts", surroundings())
    for part, seconds in json.loads(run.said.splitlines()[-1]).items():
        yield Row(f"  paper alone, processor time: {part}", seconds, "s")
    yield Row("  paper alone, peak memory, largest process", run.peak / 1e6, "MB")


def beside_weasyprint(kit: Path, folder: Path, times: int) -> Iterator[Row]:
    """The same papers through both engines, processor time; nothing where WeasyPrint cannot be had."""
    python = engines.weasyprint(folder)
    if python is None:
        print("WeasyPrint cannot be installed or lacks Pango here: the comparison is left out", file=sys.stderr)
        return
    ours, theirs = 0.0, 0.0
    for kind, papers in engines.chosen(kit).items():
        us, them = engines.sides(python, kit, papers)
        pairs = [(engines.seconds(us, kit / "scripts"), engines.seconds(them, kit)) for _ in range(times)]
        own, other = (median(side) for side in zip(*pairs, strict=True))
        ours, theirs = ours + own, theirs + other
        count = len(json.loads(papers.read_text("utf-8")))
        yield Row(f"  {kind}: {count}, beside WeasyPrint", own, "s", other)
    yield Row("  all of these, beside WeasyPrint", ours, "s", theirs, most_times=0.167)


def visited(site: Path, chromium: Path, times: int) -> Iterator[Row]:
    """First load of home and of a module page, and the search's waits."""
    from commands.speed import browsing

    with browsing.hosted(site) as address, browsing.opened(chromium) as browser:
        for name, page in (("home", "index.html"), ("a module page", "modules/gifts/index.html")):
            weights = browsing.first_visit(browser, f"{address}/{page}")
            yield Row(f"first load of {name}, {len(weights)} requests", sum(weights.values()) / 1e3, "kB", aim=115)
        waits = [browsing.search_waits(browser, f"{address}/index.html", "gåva") for _ in range(times)]
        yield Row("search ready after first focus", median(ready for ready, _ in waits), "ms", aim=100)
        yield Row("search answers a word", median(answer for _, answer in waits), "ms")


def on_a_phone(site: Path, folder: Path, chromium: Path, times: int) -> Iterator[Row]:
    """Lighthouse's performance of the pages that matter most; nothing where it cannot be had."""
    from commands.speed import browsing

    npm = tools.provide(tools.NPM)
    if npm is None:
        print(f"Lighthouse is left out: {tools.advice(tools.NPM)}", file=sys.stderr)
        return
    program = phone.install(npm, folder)
    with browsing.hosted(site, browsing.Packing) as address:
        for page in (f"{folder}{page}" for page in phone.PAGES for folder in ("", "en/")):
            verdicts = [phone.judged(program, npm, chromium, f"{address}/{page}", phone.SPEED) for _ in range(times)]
            score = median(verdict.scores["performance"] for verdict in verdicts)
            yield Row(f"Lighthouse on a phone, {page}", score, "", least=99)


def edited(kit: Path, pairs: int, times: int) -> Iterator[Row]:
    """From a saved edit to the new page, both languages and one."""
    for words, lang in (("both languages", ""), ("--lang sv", "sv")):
        yield Row(f"edit to new page, {pairs} pairs, {words}", median(preview.waits(kit, EDITED, lang, times)), "s")


def mkdocs(config: Path, site: Path) -> list[str]:
    """MkDocs' command line; the plain build is not strict, for it does not know our macros."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(site)]


def total(step: dict[str, list[tuple[str, float]]], name: str) -> float:
    """Seconds of all calls of a step."""
    return sum(seconds for _, seconds in step.get(name, []))
