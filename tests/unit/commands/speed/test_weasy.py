"""WeasyPrint's side, with a stand-in for the engine."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from commands.speed import weasy


def test_every_paper_is_set_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []

    def html(string: str) -> SimpleNamespace:
        return SimpleNamespace(write_pdf=lambda **_: seen.append(string))

    for name in ("weasyprint", "weasyprint.text", "weasyprint.text.fonts"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setattr(sys.modules["weasyprint"], "HTML", html, raising=False)
    monkeypatch.setattr(sys.modules["weasyprint"], "CSS", lambda **_: None, raising=False)
    monkeypatch.setattr(sys.modules["weasyprint.text.fonts"], "FontConfiguration", lambda: None, raising=False)
    (tmp_path / "papers.json").write_text(
        json.dumps([{"product": "sheet", "lang": "sv", "title": "Kuvertet", "body": "<h1>Kuvertet</h1><p>Nej</p>"}])
    )
    weasy.main(tmp_path / "papers.json", tmp_path)
    assert seen == ["<html lang=sv><title>Kuvertet</title><h1>Kuvertet</h1><p>Nej</p></html>"]
    assert float(capsys.readouterr().out) >= 0
