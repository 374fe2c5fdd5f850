from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

import pytest

from commands.speed import grown

PAGES = {"index": "G-01", "a-case": "G-02", "checklist": ""}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    module = root / "docs/modules/gifts"
    module.mkdir(parents=True)
    for part in ("overrides", "scripts"):
        (root / part).mkdir()
    for page, code in PAGES.items():
        title = f'"{page.title()}"' if code else page.title()
        (module / f"{page}.sv.md").write_text(
            f"---\nkind: page\n{f'code: {code}' if code else ''}\ntitle: {title}\n---\n", "utf-8"
        )
        (module / f"{page}.en.md").write_text(f"---\ntitle: {title}\n---\n", "utf-8")
    (root / "mkdocs.yml").write_text("site_name: Kit\nnav:\n  - index.md\n", "utf-8")
    return root


def test_it_grows_by_whole_modules(project: Path, tmp_path: Path) -> None:
    big = tmp_path / "big"
    assert grown.grow(project, big, 8) == 9
    assert sorted(path.name for path in (big / "docs/modules").iterdir()) == ["gifts", "gifts-aa", "gifts-ab"]
    assert (
        (big / "mkdocs.yml")
        .read_text("utf-8")
        .startswith("site_name: Kit\nnav:\n  - Fler:\n      - gifts aa:\n          - modules/gifts-aa/a-case.md\n")
    )
    assert (big / "mkdocs.yml").read_text("utf-8").endswith("          - modules/gifts-ab/index.md\n  - index.md\n")


def test_where_it_is_large_enough_it_is_a_copy(project: Path, tmp_path: Path) -> None:
    assert grown.grow(project, tmp_path / "same", 3) == 3
    assert (tmp_path / "same/mkdocs.yml").read_bytes() == (project / "mkdocs.yml").read_bytes()


def test_codes_and_titles_stay_unique(project: Path, tmp_path: Path) -> None:
    grown.grow(project, tmp_path / "big", 9)
    texts = [file.read_text("utf-8") for file in (tmp_path / "big/docs").rglob("*.sv.md")]
    for pattern in (r"^code: (.+)$", r"^title: (.+)$"):
        found = [match[1] for text in texts if (match := re.search(pattern, text, re.MULTILINE))]
        assert len(found) == len(set(found)) >= 6
    copy = [file.read_text("utf-8") for file in (tmp_path / "big/docs/modules/gifts-aa").glob("*.sv.md")]
    assert len({found[1] for text in copy if (found := re.search(r"^code: (.)", text, re.MULTILINE))}) == 1
    assert 'title: "Index aa"' in (tmp_path / "big/docs/modules/gifts-aa/index.en.md").read_text("utf-8")


def test_names_of_copies_have_no_numbers_and_no_end() -> None:
    names = list(islice(grown.copies(), 700))
    assert names[:2] + names[675:677] == ["aa", "ab", "zz", "aaa"]
