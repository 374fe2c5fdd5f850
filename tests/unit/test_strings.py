"""The words of the interface: what code and templates ask for stands in strings.yml, and nothing else does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from kit import AUDIENCES, BLOCKS, KINDS, MEDIA, PRODUCTS, data, scenes

ROOT = Path(__file__).resolve().parents[2]
STRINGS = data.read(ROOT)[0]["strings"]
GAP = re.compile(r"\{(\w+)\}")
# What a key's changing part may be, beside the words that stand in the same file.
VOCABULARY = {*AUDIENCES, *BLOCKS, *KINDS, *MEDIA, *(name for names in PRODUCTS.values() for name in names)}
VOCABULARY |= set(scenes.read(ROOT))
FOLDERS = {path.name for path in (ROOT / "docs").rglob("*") if path.is_dir()}
SCHEMES = set(re.findall(r"scheme: (\w+)", (ROOT / "mkdocs.yml").read_text("utf-8")))


@dataclass(frozen=True)
class Ask:
    """A call for words: where, its key in pieces (None where it changes), and the names of the values it fills in."""

    file: Path
    key: tuple[str | None, ...]
    values: frozenset[str] = frozenset()

    def fits(self, key: str) -> bool:
        """True where this may ask for the key: what changes in it is a word of the file or of the kit."""
        pattern = "".join("(.*)" if piece is None else re.escape(piece) for piece in self.key)
        match = re.fullmatch(pattern, key)
        return bool(match) and set(match.groups()) <= words(self.file) | VOCABULARY | FOLDERS | SCHEMES | {""}


@cache
def words(file: Path) -> set[str]:
    """All words in quotes of a file."""
    return {one or other for one, other in re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'", file.read_text("utf-8"))}


def of_template(file: Path) -> Iterator[Ask]:
    """t(key), words.say(key) and kit.word(language, key)."""
    for call in jinja2.Environment().parse(file.read_text("utf-8")).find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else getattr(call.node, "attr", "")
        if name in ("t", "say", "word"):
            key = call.args[-1]
            parts = key.nodes if isinstance(key, nodes.Concat) else [key]
            pieces = tuple(part.value if isinstance(part, nodes.Const) else None for part in parts)
            yield Ask(file, pieces, frozenset(value.key for value in call.kwargs))


def of_module(file: Path) -> Iterator[Ask]:
    """kit.word(language, key) and, on paper, job.word(key), where keys begin with print-."""
    for call in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) == "word":
            key, start = call.args[-1], () if len(call.args) == 2 else ("print-",)
            parts = key.values if isinstance(key, ast.JoinedStr) else [key]
            pieces = (str(part.value) if isinstance(part, ast.Constant) else None for part in parts)
            yield Ask(file, (*start, *pieces), frozenset(value.arg for value in call.keywords if value.arg))


# Keys that are put together before they are asked for.
ELSEWHERE = (
    Ask(ROOT / "scripts/press/books.py", ("print-part-", None)),
    Ask(ROOT / "scripts/search/section.py", ("search-kind-", None)),
)
ASKS = [
    *(ask for file in sorted((ROOT / "overrides").rglob("*.html")) for ask in of_template(file)),
    *(ask for file in sorted((ROOT / "scripts").rglob("*.py")) for ask in of_module(file)),
]
WHOLE = [ask for ask in ASKS if None not in ask.key]


def test_enough_is_found() -> None:
    assert len(WHOLE) > 100


@pytest.mark.parametrize("key", STRINGS)
def test_every_word_is_asked_for(key: str) -> None:
    assert [ask for ask in (*ASKS, *ELSEWHERE) if ask.fits(key)], f"nobody asks for {key}: delete it"


@pytest.mark.parametrize("ask", WHOLE, ids=lambda ask: f"{ask.file.name} {''.join(ask.key)}")
def test_what_is_asked_for_stands_there_with_the_gaps_it_fills(ask: Ask) -> None:
    texts = STRINGS["".join(piece or "" for piece in ask.key)]
    assert {lang: set(GAP.findall(text)) for lang, text in texts.items()} == {lang: set(ask.values) for lang in texts}


@pytest.mark.parametrize(
    "key",
    [
        *(f"kind-{kind}" for kind in KINDS if kind != "page"),
        *(f"audience-{name}" for name in AUDIENCES),
        *(f"print-{product}" for products in PRODUCTS.values() for product in products),
    ],
)
def test_what_front_matter_may_name_has_its_words(key: str) -> None:
    assert set(STRINGS[key]) == {"sv", "en"}
