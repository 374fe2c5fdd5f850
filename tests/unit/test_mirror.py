"""Every module that does something has its test file at the same place, and every test file its module."""

from __future__ import annotations

import ast
from pathlib import Path

# Why a module has no test file of its own. An entry that is no longer needed fails; so does a list that grows.
EXEMPT = {
    "hooks.py": "MkDocs calls it: tests/site builds with it",
}
CEILING = 3
# Tests of the code as a whole, which mirror nothing.
OVERALL = {
    "test_recording.py",
    "test_strings.py",
    "test_mirror.py",
    "test_layers.py",
    "test_style.py",
    "test_locks.py",
    "test_screen.py",
}


def wanted(module: Path) -> Path:
    """press/tree.py -> press/test_tree.py; a package's own code: press/__init__.py -> press/test_press.py."""
    name = module.parent.name if module.name == "__init__.py" else module.stem
    return module.with_name(f"test_{name}.py")


def does_something(file: Path) -> bool:
    """True where a module holds a function; tables and types alone need no test."""
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(file.read_text("utf-8"))))


def modules(root: Path) -> set[Path]:
    files = (file for file in (root / "scripts").rglob("*.py") if does_something(file))
    return {file.relative_to(root / "scripts") for file in files}


def mirrors(root: Path) -> set[Path]:
    files = (root / "tests/unit").rglob("test_*.py")
    return {file.relative_to(root / "tests/unit") for file in files if file.name not in OVERALL}


def test_every_module_has_its_tests(root: Path) -> None:
    missing = {wanted(module) for module in modules(root) if module.as_posix() not in EXEMPT} - mirrors(root)
    assert not missing, "write tests/unit/" + ", tests/unit/".join(sorted(map(str, missing)))


def test_every_test_file_has_its_module(root: Path) -> None:
    everything = (root / "scripts").rglob("*.py")
    strangers = mirrors(root) - {wanted(file.relative_to(root / "scripts")) for file in everything}
    assert not strangers, "no module in scripts/ for tests/unit/" + ", ".join(sorted(map(str, strangers)))


def test_exemptions_are_still_needed(root: Path) -> None:
    there = {module.as_posix() for module in modules(root)}
    tested = {name for name in EXEMPT if wanted(Path(name)) in mirrors(root)}
    assert set(EXEMPT) <= there, f"gone: {set(EXEMPT) - there}"
    assert not tested, f"tested now: {tested}"
    assert len(EXEMPT) <= CEILING
