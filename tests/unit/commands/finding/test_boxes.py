from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from commands.finding import boxes


def test_the_index_is_json_from_its_brace_on(tmp_path: Path) -> None:
    (tmp_path / "en/search").mkdir(parents=True)
    (tmp_path / "en/search/kit-index.js").write_text('kitIndex={"lang":"en"}\n', "utf-8")
    assert boxes.index(tmp_path, "en") == {"lang": "en"}


def test_a_pagefind_that_cannot_be_had_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "looking\nno such package\n")
    monkeypatch.setattr(subprocess, "run", lambda *words, **others: failed)
    assert boxes.pagefind_made(tmp_path, tmp_path) == "no such package"
