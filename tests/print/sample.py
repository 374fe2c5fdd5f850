"""The sample: a kit of a few pages (sample.yml), printed by a copy of the press. No word of the real kit is in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml
from tests.site import small
from tests.site.small import SmallKit

import press
from kit import LANGUAGES, Settings, content
from press import Document
from print.bodies import bodies

FACTS = {"reviewed": date(2026, 11, 21), "review_due": date(2036, 11, 21)}
NAMES = {"sv": "Utbildningskitet", "en": "The Training Kit"}


def make(folder: Path) -> SmallKit:
    """Writes the sample into an empty folder, with a copy of the press."""
    pages: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "sample.yml").read_text("utf-8"))
    return small.make(folder, {path: {**page, **FACTS} for path, page in pages.items()})


def settings(kit: SmallKit) -> Settings:
    """What its host has decided: the brand of mkdocs.yml, no address."""
    text = (kit.root / "mkdocs.yml").read_text("utf-8").replace("!ENV ", "")
    brand = yaml.safe_load(text)["extra"]["brand"]
    return Settings("", NAMES, "1.0", brand, {}, datetime(2026, 11, 21, tzinfo=UTC))


def documents(kit: SmallKit, chosen: Settings) -> Iterator[Document]:
    """All its papers in both languages, as its files are now."""
    loaded, problems = content.load(kit.root)
    assert not problems
    for lang in LANGUAGES:
        yield from press.documents(loaded, lang, bodies(loaded, lang), chosen)
