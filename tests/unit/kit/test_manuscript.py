from __future__ import annotations

from pathlib import Path

import pytest

from golden import TODAY, write
from kit import manuscript
from kit.manuscript import Manuscript
from kit.navigation import Entry


@pytest.fixture
def script(tmp_path: Path) -> Manuscript:
    write({"files": {"docs/tools/gift-log.en.md": None}}, tmp_path)
    return manuscript.read(tmp_path, TODAY)[0]


def test_pairs_also_hold_what_lacks_a_translation(script: Manuscript) -> None:
    assert set(script.pairs["tools/gift-log"]) == {"sv"}
    assert "tools/gift-log" not in script.kit.pages
    assert [source.path for source, _ in script.both] == [path for path in script.pairs if path != "tools/gift-log"]


def test_facts_kinds_and_ids_are_the_swedish_files(script: Manuscript) -> None:
    assert script.kind("tools/gift-log") == "tool"
    assert script.kind("nowhere") == ""
    assert script.facts["modules/gifts/index"]["code"] == "G-01"
    assert script.ids["modules/gifts/index"] == ("vad-galler",)


def test_files_and_navigation(script: Manuscript) -> None:
    assert "docs/modules/gifts/vase.svg" in script.files
    assert script.nav.entries[:2] == (Entry("index", 3), Entry("modules/gifts/index", 5))
    assert all("://" not in entry.path for entry in script.nav.entries)
