from __future__ import annotations

from pathlib import Path

import pytest

from commands import folders


def kit_in(folder: Path, words: str = "built") -> Path:
    """A folder that looks like a built kit."""
    for sign in folders.SIGNS:
        (folder / sign).parent.mkdir(parents=True, exist_ok=True)
        (folder / sign).write_text(words, "utf-8")
    return folder


def words(folder: Path) -> str:
    return (folder / "index.html").read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "project/docs").mkdir(parents=True)
    return tmp_path / "project"


@pytest.mark.parametrize("name", [".", "..", "docs", "docs/site", "scripts/x", ".venv", "letters", "a-file"])
def test_nothing_of_the_users_is_built_over(project: Path, name: str) -> None:
    (project / "letters").mkdir()
    (project / "letters/mine.txt").touch()
    (project / "a-file").touch()
    assert folders.refusal(project, (project / name).resolve())


@pytest.mark.parametrize("name", ["site", "deep/er/site", "../beside", "empty", "old-kit"])
def test_a_folder_of_its_own_will_do(project: Path, name: str) -> None:
    (project / "empty").mkdir()
    kit_in(project / "old-kit")
    assert folders.refusal(project, (project / name).resolve()) is None


def test_the_refusal_says_what_would_be_lost(project: Path) -> None:
    (project / "letters").mkdir()
    (project / "letters/mine.txt").touch()
    assert folders.refusal(project, project / "letters") == (
        f"--out {project}/letters: holds something else than a built kit, which would be lost; "
        "empty it or choose another"
    )


def test_the_new_takes_the_olds_place(tmp_path: Path) -> None:
    out = kit_in(tmp_path / "site", "old")
    kit_in(folders.prepare(out), "new")
    folders.swap(out)
    assert words(out) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_first_build_has_nothing_to_replace(tmp_path: Path) -> None:
    out = tmp_path / "deep/site"
    kit_in(folders.prepare(out), "new")
    folders.swap(out)
    assert words(out) == "new"


def test_where_the_swap_fails_the_old_is_back(tmp_path: Path) -> None:
    out = kit_in(tmp_path / "site", "old")
    folders.prepare(out).rmdir()
    with pytest.raises(OSError, match="building"):
        folders.swap(out)
    assert words(out) == "old"


def test_what_an_interrupted_build_left_is_cleared(tmp_path: Path) -> None:
    out = kit_in(tmp_path / "site", "good")
    kit_in(tmp_path / "site.building", "half")
    kit_in(tmp_path / "site.old", "older")
    building = folders.prepare(out)
    assert words(out) == "good"
    assert list(building.iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"site", "site.building"}


def test_a_kit_left_aside_comes_back(tmp_path: Path) -> None:
    kit_in(tmp_path / "site.old", "good")
    folders.prepare(tmp_path / "site")
    assert words(tmp_path / "site") == "good"


def test_a_held_folder_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = kit_in(tmp_path / "a")
    rename, tries = Path.replace, iter([True, True, False])

    def stubborn(self: Path, target: Path) -> Path:
        if next(tries):
            raise PermissionError(13, "held")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    monkeypatch.setattr(folders.time, "sleep", lambda seconds: None)
    folders.move(source, tmp_path / "b")
    assert words(tmp_path / "b") == "built"


def test_patience_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(PermissionError):
        folders.move(tmp_path / "a", tmp_path / "b", patience=0)
