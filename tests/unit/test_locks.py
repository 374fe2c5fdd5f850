"""The lists of packages: exact, locked with every hash, and the two locks of one mind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
LISTS = ("requirements", "requirements-dev")


def pins(file: Path) -> dict[str, str]:
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in PIN.findall(file.read_text("utf-8"))}


@pytest.mark.parametrize("name", LISTS)
def test_the_lock_holds_what_is_asked_for(root: Path, name: str) -> None:
    asked, locked = pins(root / f"{name}.in"), pins(root / f"{name}.txt")
    assert asked
    assert asked.items() <= locked.items()


@pytest.mark.parametrize("name", LISTS)
def test_every_wish_is_exact_and_alone_on_its_line(root: Path, name: str) -> None:
    lines = (root / f"{name}.in").read_text("utf-8").splitlines()
    wishes = [line for line in lines if line and not line.startswith(("#", "-c "))]
    assert [line for line in wishes if not PIN.match(line)] == []


def test_what_the_build_needs_bears_its_reason(root: Path) -> None:
    lines = (root / "requirements.in").read_text("utf-8").splitlines()
    assert [line for line in lines if PIN.match(line) and " # " not in line] == []


@pytest.mark.parametrize("name", LISTS)
def test_every_package_has_hashes_and_the_lock_names_no_place(root: Path, name: str) -> None:
    text = (root / f"{name}.txt").read_text("utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"--(?:extra-)?index-url|--find-links|://|file:|^/", text, re.MULTILINE) == []


def test_the_locks_agree(root: Path) -> None:
    build, tests = (pins(root / f"{name}.txt") for name in LISTS)
    assert {
        name: (build[name], tests[name]) for name in build.keys() & tests.keys() if build[name] != tests[name]
    } == {}
