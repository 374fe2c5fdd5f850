"""Start a page in both languages from a template that teaches its kind.

make.py new case modules/gifts/the-cake     docs/modules/gifts/the-cake.sv.md and .en.md
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template, ascii_uppercase

from kit import KINDS, LANGUAGES

TEMPLATES = Path(__file__).parent / "templates"
CODE = re.compile(r"^code: *([A-Z])-(\d+)", re.MULTILINE)
STEP = re.compile(r"[a-z]+(-[a-z]+)*")


def run(root: Path, arguments: list[str]) -> int:
    """Writes the pair and says what to do next. Exit code 2 where the path will not do or is taken."""
    parser = argparse.ArgumentParser(
        "make.py new", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("path", metavar="PATH", help="English words with hyphens, without suffix")
    chosen = parser.parse_args(arguments)
    path = page_path(chosen.kind, chosen.path)
    files = [root / "docs" / f"{path}.{lang}.md" for lang in LANGUAGES]
    if refused := refusal(path, files):
        print(f"make.py new: {refused}", file=sys.stderr)
        return 2
    pair = written(chosen.kind, next_code(codes(root), path), date.today())
    for file, text in zip(files, pair, strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        print(f"Made {file.relative_to(root).as_posix()}")
    print(what_next(path, (root / "mkdocs.yml").read_text("utf-8")))
    return 0


def page_path(kind: str, given: str) -> str:
    """The page's path under docs/, as people may write it: with docs/ in front, with a suffix, a module by its name."""
    path = re.sub(r"(\.(sv|en))?(\.md)?$", "", given.replace("\\", "/").strip("/")).removeprefix("docs/")
    return f"{path}/index" if kind == "module" and not path.endswith("/index") else path


def refusal(path: str, files: list[Path]) -> str | None:
    """Why a page cannot be started there, or None."""
    if not all(STEP.fullmatch(step) for step in path.split("/")):
        return f"{path}: write English words in small letters with hyphens, without numbers: modules/gifts/the-cake"
    if taken := [file.name for file in files if file.exists()]:
        return f"{path}: {' and '.join(taken)} already there; nothing was written"
    return None


def written(kind: str, code: str, today: date) -> list[str]:
    """The texts of a new pair, Swedish first."""
    due = date(today.year + 1, today.month, min(today.day, 28) if today.month == 2 else today.day)
    values = {"code": code, "today": today.isoformat(), "due": due.isoformat()}
    return [Template((TEMPLATES / f"{kind}.{lang}.md").read_text("utf-8")).substitute(values) for lang in LANGUAGES]


def codes(root: Path) -> dict[str, tuple[str, int]]:
    """The letter and number of every page that has a code, by path; pages with errors too."""
    docs = root / "docs"
    found = ((file, CODE.search(file.read_text("utf-8", "replace"))) for file in docs.rglob("*.sv.md"))
    return {file.relative_to(docs).as_posix().removesuffix(".sv.md"): (m[1], int(m[2])) for file, m in found if m}


def next_code(taken: Mapping[str, tuple[str, int]], path: str) -> str:
    """The next free code beside `path`: its folder's letter, or for a new folder a free one out of its name."""
    folder = path.rpartition("/")[0]
    letters = {letter for letter, _ in taken.values()}
    own = [letter for other, (letter, _) in taken.items() if other.rpartition("/")[0] == folder]
    wishes = (folder.rpartition("/")[2] or path).upper() + ascii_uppercase
    free = (letter for letter in wishes if letter.isalpha() and letter not in letters)
    letter = max(sorted(set(own)), key=own.count) if own else next(free, "Z")
    return f"{letter}-{max((number for its, number in taken.values() if its == letter), default=0) + 1:02}"


def what_next(path: str, config: str) -> str:
    """What the author does now, with the navigation's lines ready to paste."""
    folder = path.rpartition("/")[0]
    beside, module = last_in_nav(config, f"{folder}/" if folder else ""), last_in_nav(config, "modules/[\\w-]+/")
    indent, where = (beside[0], f" after {beside[1]}") if beside else ("  ", "")
    lines = f"{indent}- {path}.md"
    if module and not beside and folder.startswith("modules/"):  # a new module is a section beside the others
        indent, where = module[0][4:], f" after {module[1]}, its title in English under nav_translations"
        lines = f"{indent}- Modulens namn:\n{module[0]}- {path}.md"
    return (
        f"Paste in mkdocs.yml, under nav{where}:\n{lines}\n"
        f"Then write; make.py serve shows it, make.py check says what is missing. When the English is done:\n"
        f"  python3 scripts/make.py stamp {path}"
    )


def last_in_nav(config: str, folder: str) -> tuple[str, str] | None:
    """Indent and file of the last page in nav whose folder fits a pattern."""
    found = re.findall(rf"^( *)- ({folder}[\w-]+\.md) *$", config, re.MULTILINE)
    return found[-1] if found else None
