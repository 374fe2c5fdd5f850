"""The kit made larger by copies of its own modules, to see that time grows in proportion to pages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import count, product
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase

PARTS = ("docs", "overrides", "scripts")
CODE = re.compile(r"^code: *([A-Z]-\d\d)", re.MULTILINE)
TITLE = re.compile(r"^(title: *)(.*?)([\"']?) *$", re.MULTILINE)


def grow(root: Path, folder: Path, pairs: int) -> int:
    """Copies the kit to `folder` and lets it grow to at least `pairs` page pairs; gives how many it has then."""
    shutil.rmtree(folder, ignore_errors=True)
    ignored = shutil.ignore_patterns("__pycache__", ".*_cache")
    for part in PARTS:
        shutil.copytree(root / part, folder / part, ignore=ignored)
    docs = folder / "docs"
    modules = sorted(path.parent for path in docs.glob("modules/*/index.sv.md"))
    free = free_codes(docs)
    nav: list[str] = []
    have = pair_count(docs)
    for copy in copies():
        for module in modules:
            if have >= pairs:
                (folder / "mkdocs.yml").write_text(with_nav((root / "mkdocs.yml").read_text("utf-8"), nav), "utf-8")
                return have
            nav += [f"      - {module.name} {copy}:", *copied(module, copy, free)]
            have = pair_count(docs)
    raise AssertionError("copies never end")


def copies() -> Iterator[str]:
    """Names for copies, without end and without numbers: aa, ab, …"""
    for length in count(2):
        yield from ("".join(letters) for letters in product(ascii_lowercase, repeat=length))


def pair_count(docs: Path) -> int:
    """How many pages stand there in Swedish."""
    return sum(1 for _ in docs.rglob("*.sv.md"))


def free_codes(docs: Path) -> dict[str, list[str]]:
    """Codes that no page has, by letter."""
    taken = {match[1] for file in docs.rglob("*.sv.md") if (match := CODE.search(file.read_text("utf-8")))}
    numbers = range(1, 100)
    return {letter: [code for n in numbers if (code := f"{letter}-{n:02}") not in taken] for letter in ascii_uppercase}


def copied(module: Path, copy: str, free: dict[str, list[str]]) -> list[str]:
    """Copies a module beside itself, with titles and codes of its own; gives its lines for the navigation."""
    target = module.with_name(f"{module.name}-{copy}")
    shutil.copytree(module, target)
    needed = sum(1 for file in target.glob("*.sv.md") if CODE.search(file.read_text("utf-8")))
    codes = next(codes for codes in free.values() if len(codes) >= needed)  # a module's pages share their letter
    for file in sorted(target.glob("*.md")):
        text = TITLE.sub(rf"\g<1>\g<2> {copy}\g<3>", file.read_text("utf-8"), count=1)
        file.write_text(CODE.sub(lambda _: f"code: {codes.pop(0)}", text, count=1), "utf-8")
    pages = sorted(file.name.removesuffix(".sv.md") for file in target.glob("*.sv.md"))
    return [f"          - modules/{target.name}/{page}.md" for page in pages]


def with_nav(config: str, lines: list[str]) -> str:
    """The configuration with more pages in its navigation."""
    return config.replace("\nnav:\n", "\n".join(["\nnav:", "  - Fler:", *lines, ""]), 1) if lines else config
