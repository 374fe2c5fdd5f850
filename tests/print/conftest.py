"""The kit and its printed files."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

import press
from kit import LANGUAGES, Kit, Settings, content
from press.paper import WITH_MARKS
from print.bodies import bodies
from print.papers import Marked, Paper, papers


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


@pytest.fixture(scope="session")
def with_marks(kit: Kit, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Marked]:
    """A tri-fold, a card alone and ten on a sheet: each as it is, and with marks to fold and cut along."""
    folder, made = tmp_path_factory.mktemp("marks"), dict[tuple[str, bool], Path]()
    for marks in (False, True):
        wanted = replace(settings, marks=marks)
        for document in press.documents(kit, "sv", bodies(kit, "sv"), wanted):
            name = f"{document.product} {document.label}"
            if document.product in WITH_MARKS and (name, marks) not in made:
                path = folder / f"{len(made)}.pdf"
                path.write_bytes(press.typeset(document, wanted))
                made[name, marks] = path
    return {name: Marked(made[name, False], made[name, True]) for name, marks in made if marks}
