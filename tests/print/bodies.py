"""The kit's pages as body HTML, without MkDocs: what the press is given, made by the same Markdown extensions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import markdown as python_markdown
import yaml

from kit import Kit, Page, markdown

LINK = re.compile(r'href="([^":]+)\.md')


def bodies(kit: Kit, lang: str) -> dict[str, str]:
    """Each page's body in one language; places for data are marked, not filled."""
    names, configs = _extensions(kit.root)
    return {path: _body(kit, page, lang, names, configs) for path, page in kit.pages.items()}


def _body(kit: Kit, page: Page, lang: str, names: list[str], configs: dict[str, Any]) -> str:
    text = page.texts[lang]
    html = python_markdown.markdown(markdown.plain(text, kit), extensions=names, extension_configs=configs)
    placed = markdown.PLACEHOLDER.sub(lambda match: _place(kit, match), markdown.raised(html, text, kit))
    return LINK.sub(r'href="\1.html', placed)


def _place(kit: Kit, match: re.Match[str]) -> str:
    if match[1] == "agenda":
        return '<table class="kit-agenda"></table>'
    shown = {"film": [match[2]], "films": list(kit.films)}.get(match[1], [])
    return "".join(f'<section class="kit-film" data-film="{film}"></section>' for film in shown)


def _extensions(root: Path) -> tuple[list[str], dict[str, Any]]:
    text = (root / "mkdocs.yml").read_text("utf-8")
    listed = yaml.safe_load(re.sub(r"![A-Z]+ ", "", text))["markdown_extensions"]
    named = [entry if isinstance(entry, dict) else {entry: {}} for entry in listed]
    configs = {name: config for entry in named for name, config in entry.items()}
    return list(configs), configs
