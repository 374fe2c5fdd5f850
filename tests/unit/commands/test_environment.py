from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import environment, pip

THIS = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("one==1\n", "utf-8")
    return tmp_path


def made(project: Path) -> None:
    """A finished environment, as far as the mark tells."""
    python = environment.python(project)
    python.parent.mkdir(parents=True)
    python.touch()
    lock = project / environment.LOCK
    environment.mark(environment.folder(project), lock.name).write_text(environment.fingerprint(lock), "utf-8")


def test_nothing_there_is_not_ready(project: Path) -> None:
    assert not environment.is_ready(project)


def test_a_finished_environment_is_ready(project: Path) -> None:
    made(project)
    assert environment.is_ready(project)


def test_a_half_made_environment_is_not_ready(project: Path) -> None:
    made(project)
    environment.mark(environment.folder(project), environment.LOCK).unlink()
    assert not environment.is_ready(project)


def test_one_that_cannot_be_reached_is_not_ready(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied")

    made(project)
    monkeypatch.setattr(Path, "exists", refuse)
    assert not environment.is_ready(project)


def test_a_changed_lock_is_not_ready(project: Path) -> None:
    made(project)
    (project / "requirements.txt").write_text("one==2\n", "utf-8")
    assert not environment.is_ready(project)


def test_line_ends_do_not_change_the_lock(project: Path) -> None:
    made(project)
    (project / "requirements.txt").write_bytes(b"one==1\r\n")
    assert environment.is_ready(project)


def test_another_python_outside_does_not_count(project: Path) -> None:
    made(project)
    mark = environment.mark(environment.folder(project), environment.LOCK)
    mark.write_text(mark.read_text("utf-8").replace(THIS, "3.99"), "utf-8")
    assert environment.is_ready(project)


def test_another_python_inside_does_count(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(project)
    monkeypatch.setattr(sys, "prefix", str(environment.folder(project)))
    assert environment.is_inside(project)
    mark = environment.mark(environment.folder(project), environment.LOCK)
    mark.write_text(mark.read_text("utf-8").replace(THIS, "3.99"), "utf-8")
    assert not environment.is_inside(project)


def test_making_installs_and_marks_last(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = environment.mark(environment.folder(project), environment.LOCK)
    steps: list[str] = []

    def create(venv: Path) -> list[str]:
        made(project)
        return ["pip"]

    def install(installer: list[str], lock: Path, say: object) -> None:
        steps.append(f"{installer} {lock.name} marked={mark.exists()}")

    monkeypatch.setattr(environment, "create", create)
    monkeypatch.setattr(pip, "install", install)
    environment.make(project)
    environment.make(project)
    assert steps == ["['pip'] requirements.txt marked=False"]
    assert environment.is_ready(project)


def test_a_failed_installation_is_not_marked(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def install(*_: object) -> None:
        raise pip.Unready("no network")

    monkeypatch.setattr(environment, "create", lambda venv: made(project) or ["pip"])
    monkeypatch.setattr(pip, "install", install)
    with pytest.raises(pip.Unready):
        environment.make(project)
    assert not environment.is_ready(project)


def test_creating_replaces_what_was_there_and_goes_without_ensurepip(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = environment.folder(project)
    (venv / "half").mkdir(parents=True)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment, "outer_pip", lambda venv: ["outer"])
    assert environment.create(venv) == ["outer"]
    assert environment.python(project).exists()
    assert not (venv / "half").exists()


@pytest.mark.skipif(environment.IS_WINDOWS, reason="on Windows a link needs a right that few have")
def test_a_link_is_replaced_and_what_it_leads_to_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "elsewhere").mkdir()
    (project / "elsewhere/file").touch()
    environment.folder(project).symlink_to(project / "elsewhere")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment, "outer_pip", lambda venv: ["outer"])
    environment.create(environment.folder(project))
    assert not environment.folder(project).is_symlink()
    assert (project / "elsewhere/file").exists()


@pytest.mark.parametrize(
    ("answer", "code", "message"),
    [
        ("", 1, "has neither ensurepip nor pip"),
        ("pip 20.3.4 from /usr (python 3.11)", 0, "no ensurepip and its pip 20.3.4 is too old"),
    ],
)
def test_without_a_usable_pip_one_line_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int, message: str
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda words, **_: subprocess.CompletedProcess(words, code, answer))
    monkeypatch.setattr(environment.shutil, "which", lambda name: "/usr/bin/apt-get")
    with pytest.raises(pip.Unready) as trouble:
        environment.outer_pip(tmp_path)
    assert message in str(trouble.value)
    assert str(trouble.value).endswith(f"install it: sudo apt install python{THIS}-venv")


def test_the_outer_pip_is_told_where_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = "pip 23.0.1 from /usr (python 3.11)"
    monkeypatch.setattr(subprocess, "run", lambda words, **_: subprocess.CompletedProcess(words, 0, answer))
    assert environment.outer_pip(tmp_path)[1:] == ["-m", "pip", "--python", str(tmp_path)]


def test_an_unwritable_folder_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def create(venv: Path) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(environment, "create", create)
    with pytest.raises(pip.Unready) as trouble:
        environment.make(project)
    assert str(trouble.value) == (
        f"cannot write {environment.folder(project)} (Permission denied): "
        "copy the kit to a folder of your own and run it there"
    )


@pytest.mark.skipif(environment.IS_WINDOWS, reason="Windows cannot replace a process; it starts a second one")
def test_going_on_takes_this_processs_place(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []
    monkeypatch.setattr(os, "execv", lambda *words: heard.append(words))
    environment.go_on_inside(project, ["make.py", "check"])
    python = str(environment.python(project))
    assert heard == [(python, [python, "make.py", "check"])]
