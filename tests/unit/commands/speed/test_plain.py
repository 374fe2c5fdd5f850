from __future__ import annotations

from pathlib import Path

import yaml

from commands.speed import plain


def test_the_same_content_without_ours(root: Path) -> None:
    config = plain.config(root)
    assert config["docs_dir"] == str(root / "docs")
    assert set(config) == {*plain.KEPT, "docs_dir", "theme", "plugins"}
    assert set(config["theme"]) == {"name", "language", "features"}
    assert config["plugins"][0] == "search"
    assert [language["locale"] for language in config["plugins"][1]["i18n"]["languages"]] == ["sv", "en"]


def test_a_template_of_ours_is_the_themes_own(root: Path, tmp_path: Path) -> None:
    file = plain.write(root, tmp_path)
    assert yaml.safe_load(file.read_text("utf-8"))["theme"]["custom_dir"] == str(tmp_path / "plain-theme")
    assert (tmp_path / "plain-theme/home.html").read_text("utf-8") == '{% extends "main.html" %}'
