"""What may know of what, and how long a module and a function may be."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

OURS = ("kit", "search", "press", "ship", "commands", "workshop", "preview", "waiting", "hooks", "make")
# The part on the left may import those on the right, and itself.
MAY_IMPORT = {
    "kit": set(),
    "search": {"kit"},
    "press": {"kit"},
    "ship": {"kit"},
    "commands": {"kit", "press", "search", "ship", "workshop"},
    "workshop": {"kit", "search", "press", "ship"},
    "preview": {"kit", "workshop"},
    "waiting": {"kit", "press", "workshop", "preview"},
    "hooks": {"kit", "search", "press", "ship", "workshop", "preview", "waiting"},
    "make": {"commands"},
}
MKDOCS = {"mkdocs", "material", "mkdocs_static_i18n"}
# Run before .venv is there: nothing but Python's own library.
BARE = ("make.py", "commands/__init__.py", "commands/environment.py", "commands/pip.py")
LONGEST_MODULE, LONGEST_FUNCTION = 200, 40


def code(root: Path) -> list[Path]:
    return sorted((root / "scripts").rglob("*.py"))


def imported(file: Path) -> set[str]:
    """The first names of everything that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def part(root: Path, file: Path) -> str:
    """The part of the kit that a file belongs to: its package, or its own name."""
    return file.relative_to(root / "scripts").with_suffix("").parts[0]


def test_only_hooks_knows_mkdocs(root: Path) -> None:
    assert [file.name for file in code(root) if imported(file) & MKDOCS] == ["hooks.py"]


def test_parts_know_only_what_lies_below_them(root: Path) -> None:
    wrong = {
        str(file.relative_to(root)): strangers
        for file in code(root)
        if (strangers := imported(file) & set(OURS) - MAY_IMPORT[part(root, file)] - {part(root, file)})
    }
    assert not wrong


@pytest.mark.parametrize("name", BARE)
def test_the_start_needs_only_pythons_own_library(root: Path, name: str) -> None:
    assert imported(root / "scripts" / name) <= set(sys.stdlib_module_names) | {"commands"}


def test_modules_are_short(root: Path) -> None:
    lengths = {str(file.relative_to(root)): len(file.read_text("utf-8").splitlines()) for file in code(root)}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_MODULE}


def functions(file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            yield node.name, node.end_lineno - node.lineno + 1


def test_functions_are_short(root: Path) -> None:
    long = {
        f"{file.relative_to(root)}: {name}": length
        for file in code(root)
        for name, length in functions(file)
        if length > LONGEST_FUNCTION
    }
    assert not long
