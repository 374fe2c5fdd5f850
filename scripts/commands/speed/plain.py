"""The same content built by MkDocs with Material and the i18n plugin as they come: what ours is held against."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

KEPT = ("site_name", "use_directory_urls", "exclude_docs", "markdown_extensions", "nav")
TEMPLATE = re.compile(r"^template: *(\S+)", re.MULTILINE)


def config(root: Path) -> dict[str, Any]:
    """A configuration of MkDocs without our hook, our templates and our settings, over the docs of `root`."""
    ours = yaml.safe_load(re.sub(r"!ENV +", "", (root / "mkdocs.yml").read_text("utf-8")))
    i18n = next(plugin["i18n"] for plugin in ours["plugins"] if isinstance(plugin, dict) and "i18n" in plugin)
    i18n.pop("build_only_locale", None)
    # The same features: without navigation.prune a plain site would grow with the square of its pages.
    theme = {"name": "material", "language": "sv", "features": ours["theme"]["features"]}
    kept = {key: ours[key] for key in KEPT if key in ours}
    return {**kept, "docs_dir": str(root / "docs"), "theme": theme, "plugins": ["search", {"i18n": i18n}]}


def write(root: Path, folder: Path) -> Path:
    """Writes the configuration into a folder and gives the file."""
    theme = folder / "plain-theme"
    theme.mkdir(parents=True, exist_ok=True)
    # A page of ours may name a template that the theme lacks: there it is the theme's own.
    for page in (root / "docs").rglob("*.sv.md"):
        if named := TEMPLATE.search(page.read_text("utf-8")):
            (theme / named[1]).write_text('{% extends "main.html" %}', "utf-8")
    values = config(root)
    values["theme"]["custom_dir"] = str(theme)
    file = folder / "mkdocs-plain.yml"
    file.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False), "utf-8")
    return file
