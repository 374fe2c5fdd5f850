"""One build: what its languages share, and the steps that write more than pages. Knows nothing of MkDocs."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache

import press
import search
import search.worker
import ship.offline
from kit import LANGUAGES, Kit, Made, Problem, Settings, brand, scenes
from ship import lean, parcels

Printed = tuple[press.Document, bytes]
# What mkdocs.yml's extra.publisher says of who publishes the copy.
PUBLISHER = ("name", "email", "complaints")


@dataclass
class Workshop:
    """A build under way. `made`, `sections` and the `problems` of its paper fill up language by language.

    Where it serves, so do the `documents`: those are set when the pages can be seen already.
    """

    kit: Kit
    settings: Settings
    serving: bool
    made: dict[str, list[Made]] = field(default_factory=dict)
    sections: dict[str, list[search.Section]] = field(default_factory=dict)
    documents: list[press.Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Compiled(BytecodeCache):
    """Templates compiled once for every language and every rebuild: MkDocs begins anew each time."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket; Jinja sees to it that the source is still the same."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


TEMPLATES = Compiled()


def settings(kit: Kit, site_url: str, extra: Mapping[str, Any]) -> Settings:
    """What the host decides: `extra` is that of mkdocs.yml. Built on SOURCE_DATE_EPOCH, else on the latest review."""
    day = max(page.reviewed for page in kit.pages.values())
    review = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    epoch = os.environ["SOURCE_DATE_EPOCH"] = os.environ.get("SOURCE_DATE_EPOCH") or str(review)
    return Settings(
        site_url=site_url,
        site_name={lang: kit.word(lang, "site-name") for lang in LANGUAGES},
        edition=str(extra["edition"]),
        brand=extra["brand"],
        publisher={name: (extra.get("publisher") or {}).get(name) or "" for name in PUBLISHER},
        built=datetime.fromtimestamp(int(epoch), UTC),
        marks=bool(extra.get("marks")),
    )


def print_paper(shop: Workshop, lang: str, bodies: Mapping[str, str], site: Path) -> list[Made]:
    """Typesets everything that one language's pages print, writes it into the site and says what was made.

    What cannot be made stands in the workshop's problems, so that those of every language are told at once. Where it
    serves, nothing is set: what is there since an earlier build is said with its pages and size, the rest without.
    """
    made: list[Made] = []
    try:
        documents = press.documents(shop.kit, lang, bodies, shop.settings)
        if shop.serving:
            shop.documents += documents
            return [_made(document, press.kept(document, shop.settings)) for document in documents]
        for document, pdf in _counted(press.printed(documents, shop.settings), len(documents), f"PDF {lang}"):
            _write(site / document.file, pdf)
            made.append(_made(document, pdf))
    except press.PressError as error:
        shop.problems += error.problems
    return made


def indexed(shop: Workshop, lang: str, bodies: Mapping[str, str]) -> list[search.Section]:
    """What the search of one language finds, from the finished bodies of its pages."""
    pages, strings = shop.kit.pages, shop.kit.strings
    topics = {page.module: page.texts[lang].title for page in pages.values() if page.kind == "module"}
    topic = {path: topics.get(page.module, "") for path, page in pages.items()}
    return [
        section
        for path, body in bodies.items()
        for section in search.sections(pages[path], lang, pages[path].url(lang), body, strings, topic[path])
    ]


def finish(shop: Workshop, site: Path) -> None:
    """What stands beside the pages: brand, search, and the offline copy last, since it holds all the rest."""
    _write(site / "assets/brand.css", brand.css(shop.settings.brand))
    for name, svg in shop.kit.scenes.items():
        _write(site / scenes.FOLDER / f"{name}.svg", scenes.coloured(svg, shop.settings.brand))
    _write(site / search.worker.WORKER, search.bundle())
    for script in site.glob("assets/javascripts/bundle.*.js"):
        search.check_protocol(script.read_text(encoding="utf-8"))
    lexicon = search.lexicon(shop.kit.root, shop.kit.terms.values())
    for lang, sections in shop.sections.items():
        for name, text in search.outputs(lang, sections, lexicon[lang]).items():
            _write(site / name, text)
    if not shop.serving:
        slim(site, shop.kit.root / "overrides")
        archive = ship.offline.pack(site, shop.kit, shop.settings.site_url, shop.settings.built)
        report(f"offline copy: {archive.stat().st_size / 1e6:.1f} MB")


def slim(site: Path, ours: Path) -> None:
    """Takes out of the theme's style sheets what no page uses and comments out of ours, and puts ours together."""
    pages, sheets = (_read(site, suffix) for suffix in (".html", ".css"))
    scripts = _read(site / "assets", ".js")  # what lies elsewhere are the words of the search
    used = lean.use(pages.values(), scripts.values())
    theirs = {path: lean.lean(text, used) for path, text in sheets.items() if path.name.endswith(".min.css")}
    wanted = lean.asked({**sheets, **theirs}.values())
    for path, text in theirs.items():
        _write(path, lean.without_variables(text, wanted))
    for path, text in (scripts | sheets).items():
        if (ours / path.relative_to(site)).is_file():
            _write(path, lean.uncommented(text))
        elif path.name.startswith("bundle."):
            _write(path, parcels.without_copying(text))
    for path, text in list(parcels.together(pages, site)):
        _write(path, text)


def advice(settings: Settings) -> Iterator[str]:
    """What the host has not filled in, a sentence each."""
    if not settings.site_url:
        yield "SITE_URL is not set: no canonical links, no sitemap, and no QR codes to the kit's own pages"
    missing = [name for name, value in settings.publisher.items() if not value]
    if missing:
        yield f"extra.publisher in mkdocs.yml lacks {', '.join(missing)}: the pages say that the host must fill it in"


def told(problems: Iterable[Problem]) -> bool:
    """Prints problems, each with its repair. True where one of them is an error."""
    found = list(problems)
    for problem in found:
        print(problem, file=sys.stderr, flush=True)
    return any(problem.is_error for problem in found)


def report(text: str, end: str = "\n") -> None:
    """A line of progress, on the stream that is not the result."""
    print(f"  {text}", file=sys.stderr, end=end, flush=True)


def _counted(made: Iterable[Printed], count: int, label: str) -> Iterator[Printed]:
    start = time.perf_counter()
    for number, one in enumerate(made, 1):
        if sys.stderr.isatty():
            report(f"{label}: {number} of {count}", end="\r")
        yield one
    report(f"{label}: {count} documents in {time.perf_counter() - start:.1f} s")


def _made(document: press.Document, pdf: bytes | None) -> Made:
    return Made(
        file=document.file,
        page=document.page,
        product=document.product,
        audience=document.audience or "",
        label=document.label,
        pages=press.page_count(pdf) if pdf else None,
        size=len(pdf) if pdf else None,
        look=document.look,
    )


def _read(folder: Path, suffix: str) -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in folder.rglob(f"*{suffix}")}


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
