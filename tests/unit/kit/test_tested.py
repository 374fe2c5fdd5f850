from __future__ import annotations

from pathlib import Path

from golden import write
from kit import KINDS, content, tested


def test_the_pages_gone_through_have_every_kind_once(tmp_path: Path) -> None:
    write({}, tmp_path)
    kit = content.load(tmp_path)[0]
    chosen = tested.of_each_kind(kit)
    kinds = {page.kind for page in kit.pages.values()}
    assert {kit.pages[path].kind for path in chosen} == kinds <= set(KINDS)
    assert len(chosen) == len(set(chosen))
    assert chosen[-2:] == ["index", "glossary"]
    assert tested.looks(kit) == len(chosen) * 8
