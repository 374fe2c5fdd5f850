from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from commands import serve
from commands.speed import browsing, preview


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A page whose file is also what is served: the shortest of all builds."""
    (tmp_path / "docs/a.sv.md").parent.mkdir()
    (tmp_path / "docs/a.sv.md").write_text("<html></html>\n", "utf-8")
    (tmp_path / "docs/a.html").hardlink_to(tmp_path / "docs/a.sv.md")
    return tmp_path


def test_every_edit_is_waited_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def served(folder: Path, lang: str) -> Iterator[str]:
        with browsing.hosted(folder / "docs") as address:
            yield address

    monkeypatch.setattr(preview, "served", served)
    assert len(preview.waits(project, "a", "sv", 2)) == 2
    assert (project / "docs/a.sv.md").read_text("utf-8").count("Nya ord ") == 2


def test_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "PATIENCE", 0.0)
    with pytest.raises(TimeoutError, match="never showed 'words'"):
        preview.until("http://127.0.0.1:9/", "words")


def test_the_server_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "command", lambda folder, port: [sys.executable, "-c", "import time; time.sleep(60)"])
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def remembered(*words: object, **others: object) -> subprocess.Popen[bytes]:
        started.append(popen(*words, **others))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", remembered)
    with preview.served(tmp_path, "sv") as address:
        assert address.startswith("http://127.0.0.1:")
        assert started[0].poll() is None
    assert started[0].poll() is not None
