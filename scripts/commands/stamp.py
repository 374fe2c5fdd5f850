"""Mark translations as up to date: writes the day and the checksum of the Swedish words into the English file.

make.py stamp modules/gifts/the-envelope    one page, by its path or either file
make.py stamp modules/gifts                 every page of a folder
make.py stamp --all
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kit import LANGUAGES, SOURCE_LANGUAGE, Page, content

FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*(\r?\n)(.*?\n)?(?=---[ \t]*(?:\r?\n|\Z))", re.DOTALL)
STAMP = re.compile(rb"^stamp:[^\r\n]*", re.MULTILINE)


def run(root: Path, arguments: list[str]) -> int:
    """Stamps and says what was stamped. Exit code 1 where a page is unknown or has errors: then nothing is written."""
    parser = argparse.ArgumentParser(
        "make.py stamp", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--all", action="store_true", help="every page")
    chosen = parser.parse_args(arguments)
    if bool(chosen.paths) == chosen.all:
        parser.error("give the pages to stamp, or --all")
    pages = content.load(root)[0].pages
    wanted = [page_path(root, given) for given in chosen.paths]
    if unknown := [path for path in wanted if not below(path, pages)]:
        for path in unknown:
            print(f"make.py stamp: {advice(path, pages)}", file=sys.stderr)
        return 1
    chosen_paths = dict.fromkeys(path for one in wanted for path in below(one, pages)) or pages
    stamped = [file for path in chosen_paths for file in stamp(root, pages[path], date.today())]
    for file in stamped:
        print(f"Stamped {file}")
    print(f"{len(stamped)} stamped, {len(chosen_paths) - len(stamped)} up to date already")
    return 0


def page_path(root: Path, given: str) -> str:
    """A page's or a folder's path under docs/, from any way of writing it: a path, a file, from here or from docs."""
    docs = root / "docs"
    here = Path(given).resolve()
    path = here.relative_to(docs).as_posix() if here.is_relative_to(docs) else given.replace("\\", "/").strip("/")
    return re.sub(r"(\.(sv|en))?(\.md)?$", "", path.removeprefix("docs/"))


def below(path: str, pages: Iterable[str]) -> list[str]:
    """The pages that a path names: itself, or all that lie below it."""
    return [page for page in pages if path in (page, ".") or page.startswith(path + "/")]


def advice(path: str, pages: Iterable[str]) -> str:
    """What to say of a path that names no page."""
    near = difflib.get_close_matches(path, list(pages), 1)
    meant = f"; did you mean {near[0]}?" if near else ""
    return f"{path}: there is no such page in both languages, or it has errors (make.py check tells){meant}"


def stamp(root: Path, page: Page, today: date) -> list[str]:
    """Stamps the translations of a page that are not up to date; gives the files written."""
    checksum = page.texts[SOURCE_LANGUAGE].checksum
    files = [page.texts[lang].file for lang in LANGUAGES if page.is_stale(lang)]
    for file in files:
        old = (root / file).read_bytes()
        (root / file).write_bytes(stamped(old, f"{today.isoformat()} {checksum}"))
    return files


def stamped(old: bytes, value: str) -> bytes:
    """A file's bytes with the stamp in its front matter, in place or as its last key; every other byte as it was.

    Raises ValueError where there is no front matter.
    """
    front = FRONT.match(old)
    if not front:
        raise ValueError("no front matter")
    line = f"stamp: {value}".encode()
    head = old[: front.end()]
    if STAMP.search(head):
        return STAMP.sub(line, head, count=1) + old[front.end() :]
    return head + line + front[1] + old[front.end() :]
