"""What the seconds of all papers are made of."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest

import press
from commands.speed import papers
from kit import LANGUAGES, Kit, content
from press.products import Document


def test_each_part_has_its_seconds(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, _ = content.load(root)
    page = "modules/gifts/checklist"
    few = Kit(root, {page: loaded.pages[page]}, loaded.sources, loaded.terms, loaded.films, loaded.strings)
    monkeypatch.setattr(content, "load", lambda root: (few, []))
    monkeypatch.setattr(press, "_typeset", {})
    made: list[Document] = []
    monkeypatch.setattr(press, "_compile", lambda document, settings: made.append(document) or _pdf())
    monkeypatch.setattr(press, "_finish", press._finish)
    (tmp_path / "mkdocs.yml").write_bytes((root / "mkdocs.yml").read_bytes())
    for lang in LANGUAGES:
        html = {page: '<div class="admonition keypoints"><ul><li>Ett</li></ul></div>'}
        (tmp_path / f"bodies-{lang}.json").write_text(json.dumps(html), "utf-8")
    spent = papers.seconds(tmp_path)
    assert {document.product for document in made} >= {"checklist"}
    assert list(spent) == ["source", "Typst", "finish"]
    assert all(seconds > 0 for seconds in spent.values())


def _pdf() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()
