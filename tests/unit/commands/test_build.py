from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from commands import build, child, folders


class MkDocs:
    """A stand-in: writes a kit into the folder it is given, or fails half-way."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.command: list[str] = []
        self.env: dict[str, str] = {}

    def __call__(self, command: list[str], env: Mapping[str, str], cwd: Path) -> int:
        self.command, self.env = command, dict(env)
        site = Path(command[-1])
        for sign in folders.SIGNS[: 1 if self.code else None]:
            (site / sign).parent.mkdir(parents=True, exist_ok=True)
            (site / sign).write_text("new", "utf-8")
        return self.code


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("nav: [index.md]\n", "utf-8")
    return tmp_path


def left(project: Path) -> list[str]:
    """What stands in the project beside its configuration."""
    return [path.name for path in project.iterdir() if path.name != "mkdocs.yml"]


def site_of(project: Path, words: str) -> Path:
    for sign in folders.SIGNS:
        (project / "site" / sign).parent.mkdir(parents=True, exist_ok=True)
        (project / "site" / sign).write_text(words, "utf-8")
    return project / "site"


def test_a_good_build_takes_the_old_ones_place(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(child, "run", MkDocs())
    site = site_of(project, "old")
    assert build.run(project, []) == 0
    assert (site / "index.html").read_text("utf-8") == "new"
    out = capsys.readouterr().out
    assert out.startswith("Built site in 0.")
    assert out.endswith(f"Open {(site / 'index.html').as_uri()}\n")


def test_a_failed_build_changes_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(child, "run", MkDocs(code=1))
    site = site_of(project, "old")
    assert build.run(project, []) == 1
    assert (site / "index.html").read_text("utf-8") == "old"
    assert left(project) == ["site"]
    assert capsys.readouterr().err == "Nothing was built; site is as it was.\n"


def test_a_failed_first_build_leaves_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(child, "run", MkDocs(code=1))
    assert build.run(project, ["--out", "x"]) == 1
    assert left(project) == []
    assert capsys.readouterr().err == "Nothing was built.\n"


def test_a_folder_of_the_users_is_refused_before_anything_runs(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mkdocs = MkDocs()
    monkeypatch.setattr(child, "run", mkdocs)
    (project / "docs").mkdir()
    assert build.run(project, ["--out", "docs"]) == 2
    assert mkdocs.command == []
    assert capsys.readouterr().err.startswith("make.py build: --out ")


def test_mkdocs_is_strict_and_builds_both_languages(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mkdocs = MkDocs()
    monkeypatch.setattr(child, "run", mkdocs)
    monkeypatch.setenv("KIT_LANG", "sv")
    monkeypatch.setenv("SITE_URL", "https://kit.test/")
    assert build.build(project, project / "site")
    assert mkdocs.command[1:5] == ["-m", "mkdocs", "build", "--strict"]
    assert "--quiet" not in mkdocs.command  # with it MkDocs neither counts nor shows its warnings
    assert mkdocs.env["NO_MKDOCS_2_WARNING"] == "1"
    assert mkdocs.env["SITE_URL"] == "https://kit.test/"
    assert "KIT_LANG" not in mkdocs.env
    assert os.environ["KIT_LANG"] == "sv"


def test_interrupted_it_clears_up(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(command: list[str], env: Mapping[str, str], cwd: Path) -> None:
        (Path(command[-1]) / "half.html").touch()
        raise KeyboardInterrupt

    monkeypatch.setattr(child, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build.build(project, project / "site")
    assert left(project) == []


def test_from_any_folder_it_is_the_projects_site(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "run", MkDocs())
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert build.run(project, []) == 0
    assert left(project) == ["site"]


def test_a_folder_that_cannot_be_written_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(self: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert build.run(project, []) == 1
    assert capsys.readouterr().err == (
        f"make.py build: cannot write {project / 'site.building'} (Permission denied): "
        "choose a folder of your own with --out\nNothing was built.\n"
    )


def test_a_configuration_that_cannot_be_read_is_told_as_the_check_tells_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(child, "run", MkDocs(code=1))
    (project / "mkdocs.yml").write_text("nav:\n  - Om:\n", "utf-8")
    assert build.run(project, []) == 1
    assert capsys.readouterr().err == (
        "mkdocs.yml:2: nav: nothing stands after the colon [data-file]\n  write a page after it: page.md\n"
        "Nothing was built.\n"
    )
