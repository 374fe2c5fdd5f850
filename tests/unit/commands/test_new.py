from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

import kit.check
from commands import new
from kit import KINDS, LANGUAGES, PRODUCTS

PLACES = {
    "module": "modules/cakes",
    "case": "modules/gifts/the-cake",
    "checklist": "modules/cakes/checklist",
    "guide": "modules/cakes/guide",
    "plan": "plans/one-cake",
    "brochure": "brochures/cake",
    "tool": "tools/cake-list",
    "film": "films/cake",
    "page": "about/cake",
}


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """An empty project with the real words and sources."""
    shutil.copytree(root / "docs/_data", tmp_path / "docs/_data")
    (tmp_path / "mkdocs.yml").write_text("nav:\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_of_every_kind_passes_the_check(
    project: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    assert new.run(project, [kind, PLACES[kind]]) == 0
    nav = capsys.readouterr().out.splitlines()[3]
    (project / "mkdocs.yml").write_text(f"nav:\n{nav}\n", "utf-8")
    problems, counts = kit.check.problems(project)
    assert [str(problem) for problem in problems if problem.is_error] == []
    assert (counts.pages, counts.pairs) == (2, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_teaches_its_products(kind: str) -> None:
    swedish, english = new.written(kind, "G-07", date(2026, 11, 21))
    printing = next((line for line in swedish.splitlines() if line.startswith("print:")), "")
    assert ("code: G-07" in swedish) == bool(printing) == (kind not in ("film", "page"))
    assert not printing or all(product in printing for product in PRODUCTS[kind])
    assert "reviewed: 2026-11-21\nreview_due: 2027-11-21\n" in swedish
    assert "kind:" not in english


def test_the_author_is_told_what_is_next(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "mkdocs.yml").write_text(
        "nav:\n  - index.md\n  - Moduler:\n      - modules/gifts/guide.md\n  - about/index.md\n", "utf-8"
    )
    new.run(project, ["case", "modules/gifts/the-cake"])
    assert capsys.readouterr().out == (
        "Made docs/modules/gifts/the-cake.sv.md\n"
        "Made docs/modules/gifts/the-cake.en.md\n"
        "Paste in mkdocs.yml, under nav after modules/gifts/guide.md:\n"
        "      - modules/gifts/the-cake.md\n"
        "Then write; make.py serve shows it, make.py check says what is missing. When the English is done:\n"
        "  python3 scripts/make.py stamp modules/gifts/the-cake\n"
    )


def test_a_new_module_is_a_section_beside_the_others() -> None:
    config = (
        "nav:\n  - Moduler:\n      - Gåvor:\n          - modules/gifts/index.md\n          - modules/gifts/guide.md\n"
    )
    assert new.what_next("modules/cakes/index", config).splitlines()[:3] == [
        "Paste in mkdocs.yml, under nav after modules/gifts/guide.md, its title in English under nav_translations:",
        "      - Modulens namn:",
        "          - modules/cakes/index.md",
    ]


def test_nothing_is_written_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/films").mkdir()
    (project / "docs/films/cake.en.md").write_text("mine", "utf-8")
    assert new.run(project, ["film", "films/cake"]) == 2
    assert capsys.readouterr().err == "make.py new: films/cake: cake.en.md already there; nothing was written\n"
    assert (project / "docs/films/cake.en.md").read_text("utf-8") == "mine"
    assert not (project / "docs/films/cake.sv.md").exists()


@pytest.mark.parametrize("path", ["modules/gåvor", "Modules/gifts", "modules/case-2", "a.b", "../out", "a//b", ""])
def test_a_path_that_will_not_do_is_refused(project: Path, path: str) -> None:
    before = sorted(project.rglob("*"))
    assert new.run(project, ["page", path]) == 2
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize(
    ("kind", "given", "path"),
    [
        ("case", "docs/modules/gifts/the-cake.sv.md", "modules/gifts/the-cake"),
        ("case", "modules\\gifts\\the-cake", "modules/gifts/the-cake"),
        ("module", "modules/gifts", "modules/gifts/index"),
        ("module", "modules/gifts/index.md", "modules/gifts/index"),
        ("page", "about/index", "about/index"),
    ],
)
def test_a_path_may_be_written_in_several_ways(kind: str, given: str, path: str) -> None:
    assert new.page_path(kind, given) == path


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("modules/gifts/the-cake", "G-05"),  # after the highest, even where a lower number is free
        ("modules/speak-up/the-cake", "S-02"),
        ("modules/conflicts/index", "C-01"),  # a new folder: the first letter of its name
        ("modules/gossip/index", "O-01"),  # … or the next, where that one is taken
        ("start", "T-01"),
    ],
)
def test_the_next_free_code(path: str, code: str) -> None:
    taken = {"modules/gifts/a": ("G", 1), "modules/gifts/b": ("G", 4), "modules/speak-up/index": ("S", 1)}
    assert new.next_code(taken, path) == code


def test_codes_are_read_from_the_pages(project: Path) -> None:
    new.run(project, ["case", "modules/gifts/the-cake"])
    new.run(project, ["case", "modules/gifts/the-tea"])
    assert new.codes(project) == {"modules/gifts/the-cake": ("G", 1), "modules/gifts/the-tea": ("G", 2)}


def test_a_leap_day_has_a_day_next_year() -> None:
    assert "review_due: 2029-02-28" in new.written("page", "", date(2028, 2, 29))[0]


def test_there_is_a_template_of_every_kind_and_no_other() -> None:
    names = {f"{kind}.{lang}.md" for kind in KINDS for lang in LANGUAGES}
    assert {file.name for file in new.TEMPLATES.iterdir()} == names
