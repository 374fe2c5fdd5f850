"""The offline copy holds the site, a page to start from and its checksums, and offers no link that leads nowhere."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from kit import Kit
from ship.offline import ARCHIVE, pack

BUILT = datetime(2026, 11, 21, tzinfo=UTC)
OFFER = '<p><!-- offline-link --><a href="downloads/utbildningskitet-offline.zip">zip</a><!-- /offline-link --></p>'
WORDS = ("title", "open", "about", "check", "is-this")


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    strings = {f"offline-{word}": {"sv": f"{word} sv", "en": f"{word} en"} for word in WORDS}
    strings["offline-is-this-public"] = {"sv": "se {url}", "en": "see {url}"}
    return Kit(tmp_path, {}, {}, {}, {}, strings)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, text in {
        "index.html": "start",
        "404.html": "not here",
        "downloads.html": OFFER,
        "en/downloads.html": OFFER,
        "a/å.css": "x",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


def unpacked(archive: Path) -> dict[str, bytes]:
    with ZipFile(archive) as bundle:
        return {name.removeprefix("utbildningskitet/"): bundle.read(name) for name in bundle.namelist()}


def test_everything_but_itself_and_the_page_that_only_a_host_shows(site: Path, kit: Kit) -> None:
    pack(site, kit, "", BUILT)
    files = unpacked(pack(site, kit, "", BUILT))  # a second time, with the first zip in place
    assert set(files) == {"index.html", "downloads.html", "en/downloads.html", "a/å.css", "START.html", "SHA256SUMS"}
    assert ARCHIVE not in files


def test_checksums_are_those_of_the_files_in_the_zip(site: Path, kit: Kit) -> None:
    files = unpacked(pack(site, kit, "", BUILT))
    sums = dict(reversed(line.split("  ")) for line in files.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_the_link_to_the_zip_becomes_a_sentence_in_the_pages_language(site: Path, kit: Kit) -> None:
    files = unpacked(pack(site, kit, "", BUILT))
    assert b"is-this sv" in files["downloads.html"]
    assert b"is-this en" in files["en/downloads.html"]
    assert not any(b"offline.zip" in data for name, data in files.items() if name.endswith(".html"))


def test_or_the_public_address_where_there_is_one(site: Path, kit: Kit) -> None:
    files = unpacked(pack(site, kit, "https://kit.test/a/", BUILT))
    assert b"see https://kit.test/a/" in files["en/downloads.html"]


def test_the_site_itself_is_untouched(site: Path, kit: Kit) -> None:
    pack(site, kit, "", BUILT)
    assert (site / "downloads.html").read_text(encoding="utf-8") == OFFER


def test_same_site_same_bytes(site: Path, kit: Kit) -> None:
    first = pack(site, kit, "", BUILT).read_bytes()
    (site / "index.html").touch()
    assert pack(site, kit, "", BUILT).read_bytes() == first


def test_the_start_page_speaks_both_languages_under_its_own_policy(site: Path, kit: Kit) -> None:
    start = unpacked(pack(site, kit, "", BUILT))["START.html"].decode()
    assert '<a href="index.html">open sv</a>' in start
    assert '<section lang="en">' in start
    assert '<a href="en/index.html">open en</a>' in start
    assert "Content-Security-Policy" in start
