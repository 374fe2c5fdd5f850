"""The kit and its printed files."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from kit import LANGUAGES, Kit, Settings, content
from print.papers import Paper, papers


@pytest.fixture(scope="session")
def kit(root: Path) -> Kit:
    loaded, _ = content.load(root)
    return loaded


@pytest.fixture(scope="session")
def settings(root: Path, kit: Kit) -> Settings:
    extra = yaml.safe_load(re.sub(r"![A-Z]+ ", "", (root / "mkdocs.yml").read_text("utf-8")))["extra"]
    names = {lang: kit.word(lang, "site-name") for lang in LANGUAGES}
    return Settings("", names, "1.0", extra["brand"], {}, datetime(2026, 11, 21, tzinfo=UTC))


@pytest.fixture(scope="session")
def printed(kit: Kit, settings: Settings, built_site: Path) -> list[Paper]:
    return papers(kit, settings, built_site)


@pytest.fixture(scope="session")
def hosted(kit: Kit, settings: Settings, hosted_site: Path) -> list[Paper]:
    """The same, of a kit that has a public address."""
    return papers(kit, settings, hosted_site)
