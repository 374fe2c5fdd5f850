from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from commands import child, serve


class MkDocs:
    def __init__(self) -> None:
        self.code = 0
        self.command: list[str] = []
        self.env: dict[str, str] = {}

    def __call__(self, command: list[str], env: Mapping[str, str], cwd: Path) -> int:
        self.command, self.env = command, dict(env)
        return self.code


@pytest.fixture
def mkdocs(monkeypatch: pytest.MonkeyPatch) -> MkDocs:
    monkeypatch.delenv("KIT_LANG", raising=False)
    stand_in = MkDocs()
    monkeypatch.setattr(child, "run", stand_in)
    return stand_in


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("nav: [index.md]\n", "utf-8")
    return tmp_path


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as listener:
        listener.bind((serve.HOST, 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_both_languages_from_one_config(mkdocs: MkDocs, project: Path) -> None:
    assert serve.run(project, []) == 0
    assert mkdocs.command[1:4] == ["-m", "mkdocs", "serve"]
    assert str(project / "mkdocs.yml") in mkdocs.command
    assert "KIT_LANG" not in mkdocs.env


def test_one_language_alone(mkdocs: MkDocs, project: Path) -> None:
    serve.run(project, ["--lang", "sv"])
    assert mkdocs.env["KIT_LANG"] == "sv"


def test_the_look_on_screen_and_paper_is_watched_too(tmp_path: Path, root: Path) -> None:
    words = serve.command(tmp_path, 8001)
    assert [after for word, after in pairwise(words) if word == "--watch"] == [
        str(tmp_path / "overrides"),
        str(tmp_path / "scripts/press/design"),
    ]
    assert [folder for folder in serve.WATCHED if not (root / folder).is_dir()] == []
    assert "127.0.0.1:8001" in words


def test_a_taken_port_is_told(mkdocs: MkDocs, taken: int, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert serve.run(project, ["--port", str(taken)]) == 2
    assert capsys.readouterr().err == (f"make.py serve: port {taken} is taken; choose another, or leave --port out\n")
    assert mkdocs.command == []


def test_a_free_port_is_found(mkdocs: MkDocs, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "is_free", lambda port: port == 8003)
    serve.run(project, [])
    assert "127.0.0.1:8003" in mkdocs.command


def test_a_port_that_cannot_be_is_not_free() -> None:
    assert not serve.is_free(99999)


def test_a_start_that_fails_says_what_to_do(mkdocs: MkDocs, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mkdocs.code = 1
    assert serve.run(project, []) == 1
    assert capsys.readouterr().err.endswith("make.py serve: mend what is told above, then start it again\n")


def test_ending_it_is_no_failure(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(child, "run", interrupted)
    assert serve.run(project, []) == 0
