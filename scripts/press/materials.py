"""What a paper is made of beside its own text: the design files that it imports, its faces, the tokens that they name.

A mark of these changes when, and only when, one of them does: a paper is set again for what it holds and for no more.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import typst

IMPORT = re.compile(r'#?\b(?:import|include)\s+"([^"]+\.typ)"')
# A file that Typst reads: by its name, or by words that nobody can follow. What is given as bytes is no file.
READ = re.compile(
    r'\b(?:image|read|json|csv|yaml|toml|xml|cbor|plugin|bibliography)\((?:\s*"([^"]+)"\s*[,)]|(?!\s*bytes\b))'
)
TOKEN = re.compile(r'\b(?:tone\("|brand\.at\("|brand\.(?!at\())([a-z-]+)')
FACES, INK, LARGE = "fonts", "ink", "large"


def mark(root: Path, source: str, look: str, brand: Mapping[str, str]) -> str:
    """The mark of everything beside its text that the look of a source depends on. `root` is Typst's root."""
    design = sorted(imported(root, source))
    tokens = sorted(named(design, look))
    facts = [
        [(str(file.relative_to(root)), content(file)) for file in design],
        [(token, brand.get(token)) for token in tokens],
        [content(file) for file in faces(root, look, brand)],
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def imported(root: Path, source: str) -> set[Path]:
    """The files that a source reads, and those that they read. Where one cannot be followed: all there are."""
    found: set[Path] = set()
    waiting = [root / name.lstrip("/") for name in IMPORT.findall(source)]
    while waiting:
        file = waiting.pop()
        if file in found or not file.is_file():
            continue
        found.add(file)
        if file.suffix == ".typ":
            waiting += _named_in(root, file)
    return found


def named(design: list[Path], look: str) -> set[str]:
    """The brand's tokens that the design names. Black on white has no colours, and large print the one face."""
    tokens = {token for file in design for token in _tokens(_seen(file))}
    fonts = {token for token in tokens if token.startswith("font-")}
    colours = set() if look == INK else tokens - fonts
    return colours | (fonts - {"font-heading"} if look == LARGE else fonts)


def faces(root: Path, look: str, brand: Mapping[str, str]) -> list[Path]:
    """The font files of the families that a look is set in."""
    families = {brand.get("font-text")} | (set() if look == LARGE else {brand.get("font-heading")})
    files = tuple(_seen(path) for path in sorted((root / FACES).glob("*.ttf")))
    return [path for path, family in _families(files) if family in families]


def content(file: Path) -> str:
    """A checksum of what a file holds now."""
    return _checksum(_seen(file))


def _named_in(root: Path, file: Path) -> Iterator[Path]:
    """The files that a design file names."""
    for name in _names(_seen(file)):
        if name:
            yield Path(os.path.normpath(root / name.lstrip("/") if name.startswith("/") else file.parent / name))
        else:
            yield from (other for other in root.rglob("*") if other.suffix not in {".py", ".pyc", ".ttf"})


class _Seen(NamedTuple):
    """A file as it is now: what is known of it holds for as long as this does."""

    path: Path
    changed: int
    size: int


def _seen(file: Path) -> _Seen:
    state = file.stat()
    return _Seen(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _names(file: _Seen) -> list[str]:
    """What a design file imports and reads, as it is written; "" for what cannot be followed."""
    text = _text(file)
    return IMPORT.findall(text) + READ.findall(text)


@lru_cache(maxsize=256)
def _tokens(file: _Seen) -> list[str]:
    return TOKEN.findall(_text(file)) if file.path.suffix == ".typ" else []


def _text(file: _Seen) -> str:
    return re.sub(r"(?m)^\s*//.*$", "", file.path.read_text("utf-8"))  # a comment may name anything


@lru_cache(maxsize=256)
def _checksum(file: _Seen) -> str:
    return hashlib.sha256(file.path.read_bytes()).hexdigest()


@lru_cache(maxsize=8)
def _families(files: tuple[_Seen, ...]) -> list[tuple[Path, str]]:
    """Each font file with the name of its family, as Typst reads it."""
    folders = sorted({str(file.path.parent) for file in files})
    known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[*folders]).fonts()
    return sorted((Path(font.path), font.family) for font in known if font.path)
