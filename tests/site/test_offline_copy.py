"""The offline copy is the site: the same bytes, but for what would lead nowhere."""

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pytest

from ship.offline import ARCHIVE, FOLDER


@pytest.fixture(scope="module")
def copy(built_site: Path) -> dict[str, bytes]:
    with ZipFile(built_site / ARCHIVE) as bundle:
        return {name.removeprefix(f"{FOLDER}/"): bundle.read(name) for name in bundle.namelist()}


def test_it_holds_everything_but_itself_and_the_page_of_a_host(built_site: Path, copy: dict[str, bytes]) -> None:
    site = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()}
    assert set(copy) - site == {"START.html", "SHA256SUMS"}
    assert site - set(copy) == {ARCHIVE, "404.html"}


def test_only_the_pages_that_offer_the_zip_differ(built_site: Path, copy: dict[str, bytes]) -> None:
    different = {
        name
        for name, data in copy.items()
        if (built_site / name).is_file() and (built_site / name).read_bytes() != data
    }
    assert different == {"downloads.html", "en/downloads.html"}


def test_no_page_of_it_links_to_the_zip(copy: dict[str, bytes]) -> None:
    assert [name for name, data in copy.items() if name.endswith(".html") and b"offline.zip" in data] == []


def test_its_checksums_are_right(copy: dict[str, bytes]) -> None:
    lines = copy["SHA256SUMS"].decode().splitlines()
    assert {line[66:]: line[:64] for line in lines} == {
        name: hashlib.sha256(data).hexdigest() for name, data in copy.items() if name != "SHA256SUMS"
    }
