from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from commands.speed import phone

REPORT = {
    "lighthouseVersion": "12.8.2",
    "categories": {
        "seo": {
            "id": "seo",
            "score": 0.92,
            "auditRefs": [{"id": "link-text", "weight": 1}, {"id": "hint", "weight": 0}],
        },
        "accessibility": {"id": "accessibility", "score": 1, "auditRefs": [{"id": "lang", "weight": 7}]},
    },
    "audits": {
        "link-text": {
            "id": "link-text",
            "score": 0,
            "displayValue": "1 link",
            "details": {"items": [{"text": "More"}]},
        },
        "hint": {"id": "hint", "score": 0},
        "lang": {"id": "lang", "score": 1},
    },
}


def test_a_report_in_short() -> None:
    seen = phone.verdict(REPORT)
    assert seen.scores == {"seo": 92, "accessibility": 100}
    assert seen.version == "12.8.2"
    assert seen.failed == ('link-text: 1 link [{"text": "More"}]',)


def test_a_page_that_could_not_be_seen_is_no_verdict() -> None:
    with pytest.raises(RuntimeError, match="NO_FCP"):
        phone.verdict({"runtimeError": {"code": "NO_FCP"}})


def test_it_is_fetched_once_for_each_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def run(command: list[str], cwd: Path, **_: object) -> SimpleNamespace:
        asked.append(cwd)
        (cwd / phone.PACKAGES).parent.mkdir(parents=True)
        (cwd / phone.PACKAGES).touch()
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(subprocess, "run", run)
    folder = tmp_path / "lighthouse"
    assert phone.install(Path("npm"), folder) == phone.install(Path("npm"), folder) == folder / phone.PROGRAM
    assert asked == [folder]
    (folder / "package-lock.json").write_text("an older one", "utf-8")
    phone.install(Path("npm"), folder)
    assert asked == [folder, folder]


def test_what_npm_says_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = SimpleNamespace(returncode=1, stdout="", stderr="no network")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(RuntimeError, match="no network"):
        phone.install(Path("npm"), tmp_path / "lighthouse")


def test_a_program_without_a_report_is_told(tmp_path: Path) -> None:
    program = tmp_path / phone.PROGRAM
    program.parent.mkdir(parents=True)
    program.write_text("process.stderr.write('no Chrome'); process.exit(1)", "utf-8")
    npm = Path(sys.executable)
    with pytest.raises(RuntimeError, match=r"Lighthouse on http://x/|Node is missing"):
        phone.judged(program, npm, Path("chromium"), "http://x/", phone.STEADY)
