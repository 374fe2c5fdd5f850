"""The Nu HTML checker finds no fault in any page."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKER = "vnu-jar@26.9.27"
JAR = "package/build/dist/vnu.jar"
DIGEST = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"


@pytest.fixture(scope="module")
def checker(root: Path, npm: Path) -> Path:
    """The checker's jar, fetched once by npm and known by its digest."""
    folder = root / ".cache" / "vnu"
    if not (folder / JAR).is_file():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "pack", "--silent", CHECKER], cwd=folder, check=True, capture_output=True)
        with tarfile.open(next(folder.glob("vnu-jar-*.tgz"))) as package:
            package.extract(JAR, folder, filter="data")
    assert hashlib.sha256((folder / JAR).read_bytes()).hexdigest() == DIGEST
    return folder / JAR


def faults(java: Path, checker: Path, place: Path) -> list[str]:
    words = [java, "-jar", checker, "--errors-only", "--skip-non-html", "--format", "gnu", place]
    asked = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    return asked.stderr.splitlines()


@pytest.mark.claim("html")
@pytest.mark.timeout(600)
def test_no_page_has_a_fault(
    java: Path, checker: Path, hosted_site: Path, record_property: Callable[[str, object], None]
) -> None:
    assert faults(java, checker, hosted_site) == []
    record_property("tools", f"Nu HTML Checker {CHECKER.partition('@')[2]}")
    record_property("pages", sum(1 for _ in hosted_site.rglob("*.html")))


def test_the_checker_sees_faults(java: Path, checker: Path, tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text('<!doctype html><html lang="sv"><title>x</title><p id="a"><b id="a">x</p></html>', encoding="utf-8")
    assert len(faults(java, checker, tmp_path)) >= 2
