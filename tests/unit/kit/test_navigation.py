from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit import navigation
from kit.navigation import Entry, Navigation


def read(root: Path, config: str | bytes) -> Any:
    (root / "mkdocs.yml").write_bytes(config if isinstance(config, bytes) else config.encode())
    return navigation.read(root)


def test_pages_in_order_however_deep(tmp_path: Path) -> None:
    nav = "nav:\n  - index.md\n  - Gåvor:\n      - a/index.md\n      - Mer: [a/b.md]\n  - Om: about.md\n"
    found, problems = read(tmp_path, "site_url: !ENV [SITE_URL, '']\n" + nav + "  - Ut: https://kit.test/\n")
    assert problems == []
    assert found.entries == (Entry("index", 3), Entry("a/index", 5), Entry("a/b", 6), Entry("about", 7))
    assert found.titles == {"Gåvor": 4, "Mer": 6, "Om": 7, "Ut": 8}


@pytest.mark.parametrize(
    ("plugins", "translated"),
    [
        ("[search, i18n: {languages: [{locale: sv}, {locale: en, nav_translations: {Om: About}}]}]",
         {"sv": frozenset(), "en": frozenset({"Om"})}),
        ("[search, i18n: {languages: [{locale: en, nav_translations: }]}]", {"en": frozenset()}),
        ("[search]", {}),
        ("[i18n: ]", {}),
        ("4", {}),
    ],
)  # fmt: skip
def test_translated_titles(tmp_path: Path, plugins: str, translated: dict[str, frozenset[str]]) -> None:
    found, _ = read(tmp_path, f"nav: [Om: about.md]\nplugins: {plugins}\n")
    assert found.translated == translated


@pytest.mark.parametrize("config", ["", "site_name: Kit\n", "nav:\n", "nav: []\n"])
def test_no_navigation(tmp_path: Path, config: str) -> None:
    assert read(tmp_path, config) == (Navigation(), [])


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        ("- index.md\n", "mkdocs.yml:1: expected keys with values, got a list [data-file]"),
        ("site_name: Gåvor\n".encode("latin-1"), "mkdocs.yml:1: expected UTF-8, got the byte 0xe5 [encoding]"),
        ("nav:\n  - Om: oss: about.md\n",
         "mkdocs.yml:2: not readable as YAML: mapping values are not allowed in this context [yaml]"),
        ("\nnav: 4\n", "mkdocs.yml:2: nav: expected a list of pages, got '4' [data-file]"),
    ],
)  # fmt: skip
def test_what_keeps_it_from_being_read(tmp_path: Path, config: str | bytes, problem: str) -> None:
    nav, problems = read(tmp_path, config)
    assert nav.entries == ()
    assert [str(found).splitlines()[0] for found in problems] == [problem]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert [str(problem) for problem in navigation.read(tmp_path)[1]] == [
        "mkdocs.yml:1: there is no such file [data-file]\n  put mkdocs.yml back"
    ]
