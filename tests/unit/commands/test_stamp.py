from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from commands import stamp
from kit import content

TODAY = date(2026, 11, 21)
SWEDISH = """---
kind: page
reviewed: 2026-11-01
review_due: 2027-11-01
title: {0}
summary: Om {0}.
---

Ord om {0}.
"""
ENGLISH = """---
title: {0}
summary: On {0}.
---

Words on {0}.
"""
PAGES = ("index", "gifts/cake", "gifts/tea")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("nav: [index.md, gifts/cake.md, gifts/tea.md]\n", "utf-8")
    (tmp_path / "docs/_data").mkdir(parents=True)
    for name in ("sources", "films", "glossary", "strings"):
        (tmp_path / f"docs/_data/{name}.yml").write_text("{}\n", "utf-8")
    (tmp_path / "docs/gifts").mkdir()
    for page in PAGES:
        name = page.rpartition("/")[2].capitalize()
        (tmp_path / f"docs/{page}.sv.md").write_bytes(SWEDISH.format(name).encode())
        (tmp_path / f"docs/{page}.en.md").write_bytes(ENGLISH.format(name).encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stamped(project: Path) -> set[str]:
    return {page for page in PAGES if b"\nstamp: " in (project / f"docs/{page}.en.md").read_bytes()}


@pytest.mark.parametrize(
    ("given", "pages"),
    [
        (["gifts/cake"], {"gifts/cake"}),
        (["docs/gifts/cake.en.md"], {"gifts/cake"}),
        (["docs/gifts/cake.sv.md", "index"], {"gifts/cake", "index"}),
        (["gifts"], {"gifts/cake", "gifts/tea"}),
        (["docs"], set(PAGES)),
        (["--all"], set(PAGES)),
    ],
)
def test_a_page_a_file_a_folder_or_all(project: Path, given: list[str], pages: set[str]) -> None:
    assert stamp.run(project, given) == 0
    assert stamped(project) == pages


def test_a_stamped_page_is_up_to_date_until_the_swedish_words_change(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stamp.run(project, ["gifts/cake"])
    assert not content.load(project)[0].pages["gifts/cake"].is_stale("en")
    capsys.readouterr()
    stamp.run(project, ["gifts/cake"])
    assert capsys.readouterr().out == "0 stamped, 1 up to date already\n"
    swedish = project / "docs/gifts/cake.sv.md"
    swedish.write_bytes(swedish.read_bytes() + b"Mer.\n")
    assert content.load(project)[0].pages["gifts/cake"].is_stale("en")
    stamp.run(project, ["gifts/cake"])
    assert capsys.readouterr().out == "Stamped docs/gifts/cake.en.md\n1 stamped, 0 up to date already\n"
    assert not content.load(project)[0].pages["gifts/cake"].is_stale("en")


def test_an_unknown_page_is_told_and_nothing_is_stamped(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stamp.run(project, ["gifts/tea", "gifts/cakes"]) == 1
    assert stamped(project) == set()
    assert capsys.readouterr().err == (
        "make.py stamp: gifts/cakes: there is no such page in both languages, or it has errors (make.py check tells); "
        "did you mean gifts/cake?\n"
    )


@pytest.mark.parametrize("given", [[], ["index", "--all"]])
def test_nothing_or_both_is_refused(project: Path, given: list[str]) -> None:
    with pytest.raises(SystemExit):
        stamp.run(project, given)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"---\ntitle: A\n---\nB\n", b"---\ntitle: A\nstamp: NEW\n---\nB\n"),
        (b"---\r\ntitle: A\r\n---\r\nB\r\n", b"---\r\ntitle: A\r\nstamp: NEW\r\n---\r\nB\r\n"),
        (b"---\nstamp: OLD\ntitle: A\n---\nB", b"---\nstamp: NEW\ntitle: A\n---\nB"),
        (b"---\r\nstamp: OLD\r\n---\r\n", b"---\r\nstamp: NEW\r\n---\r\n"),
        (b"\xef\xbb\xbf---\na: 1\n---\n", b"\xef\xbb\xbf---\na: 1\nstamp: NEW\n---\n"),
        (b"---\na: 1\n---\nstamp: text\n---\n", b"---\na: 1\nstamp: NEW\n---\nstamp: text\n---\n"),
        (b"---\n---\n", b"---\nstamp: NEW\n---\n"),
        (b"---\na: b --- c\n--- \nx  \n", b"---\na: b --- c\nstamp: NEW\n--- \nx  \n"),
    ],
)
def test_every_other_byte_stays(old: bytes, new: bytes) -> None:
    assert stamp.stamped(old, "NEW") == new


def test_without_front_matter_there_is_nowhere_to_stamp() -> None:
    with pytest.raises(ValueError, match="no front matter"):
        stamp.stamped(b"# Words\n", "NEW")
