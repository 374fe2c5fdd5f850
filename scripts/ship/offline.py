"""The offline copy: the whole site in one zip that opens with a double-click."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from string import Template
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kit import LANGUAGES, SOURCE_LANGUAGE, Kit
from ship.checksums import manifest
from ship.policy import with_policy

FOLDER = "utbildningskitet"
ARCHIVE = "downloads/utbildningskitet-offline.zip"
START = "START.html"
# The zip itself, and the page that only a host can show: from disk nobody is sent to it, and its links lead nowhere.
LEFT_OUT = (ARCHIVE, "404.html")
SUMS = "SHA256SUMS"
# What stands between these marks offers the zip; inside the zip that would lead nowhere.
OFFER = re.compile(r"(<!-- offline-link -->).*?(<!-- /offline-link -->)", re.DOTALL)


def pack(site: Path, kit: Kit, site_url: str, built: datetime) -> Path:
    """Writes the zip into the site and gives its path. Same site, same bytes, whatever the machine's clock says."""
    archive = site / ARCHIVE
    archive.parent.mkdir(parents=True, exist_ok=True)
    files = dict(contents(site, kit, site_url))
    files[SUMS] = manifest(files).encode()
    stamp = max(built, datetime(1980, 1, 1, tzinfo=built.tzinfo)).timetuple()[:6]
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as bundle:
        for name in sorted(files):
            entry = ZipInfo(f"{FOLDER}/{name}", date_time=stamp)
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3  # else the bytes tell Windows from the others
            bundle.writestr(entry, files[name])
    return archive


def contents(site: Path, kit: Kit, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Each file of the offline copy but its checksums: name with / and bytes."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in LEFT_OUT:
            data = path.read_bytes()
            yield name, without_offer(data, name, kit, site_url) if name.endswith(".html") else data
    yield START, start(kit).encode()


def without_offer(page: bytes, name: str, kit: Kit, site_url: str) -> bytes:
    """The page with the link to the zip turned into the public address, or a sentence where there is none."""
    if b"<!-- offline-link -->" not in page:
        return page
    lang = next((lang for lang in LANGUAGES if name.startswith(lang + "/")), SOURCE_LANGUAGE)
    key = "offline-is-this-public" if site_url else "offline-is-this"
    sentence = kit.word(lang, key, url=site_url)
    return OFFER.sub(lambda mark: f"{mark[1]}{sentence}{mark[2]}", page.decode()).encode()


def start(kit: Kit) -> str:
    """The page that people open first, in all languages at once."""
    template = Template(Path(__file__).with_name("start.html").read_text(encoding="utf-8"))
    words = {
        f"{lang}_{key}": kit.word(lang, f"offline-{key}")
        for lang in LANGUAGES
        for key in ("title", "open", "about", "check")
    }
    return with_policy(template.substitute(words))
