"""Lighthouse, on a phone: nothing to remark on accessibility, good practice and being found. Speed is for `bench`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.conftest import Record
from browser.pages import FOLDER, LANGUAGES
from commands.speed import browsing, phone

pytestmark = pytest.mark.claim("lighthouse")


@pytest.fixture(scope="module")
def lighthouse(root: Path, npm: Path) -> Path:
    return phone.install(npm, root / ".cache" / "lighthouse")


@pytest.fixture(scope="module")
def address(hosted_site: Path) -> Iterator[str]:
    with browsing.hosted(hosted_site, browsing.Packing) as address:
        yield address


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", phone.PAGES)
def test_nothing_to_remark(
    lighthouse: Path, npm: Path, chromium: Path, address: str, page: str, lang: str, record_property: Record
) -> None:
    seen = phone.judged(lighthouse, npm, chromium, f"{address}/{FOLDER[lang]}{page}", phone.STEADY)
    assert seen.scores == dict.fromkeys(phone.STEADY, 100), "\n".join(seen.failed)
    record_property("tools", f"Lighthouse {seen.version}")
    record_property("pages", len(phone.PAGES) * len(LANGUAGES))
