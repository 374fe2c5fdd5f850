"""Golden cases of the check: tests/cases/kit.yml, changed as a case says, has the problems that the case lists.

files      whole files that stand in place of the kit's, or beside them; null takes a file away
latin      the same, written as Latin-1
change     for each file pairs of old and new text; the old text must be there
problems   all that `check` says, word for word
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from kit import SOURCE_LANGUAGE, check, content

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 21)


def cases(theme: str) -> list[Any]:
    """The cases of a theme, each with the name of its file."""
    files = sorted((CASES / "check" / theme).glob("*.yml"))
    return [pytest.param(read(file), id=file.stem) for file in files]


def agree(case: dict[str, Any], root: Path) -> None:
    """Writes the changed kit into `root` and compares what the check says of it."""
    write(case, root)
    found, _ = check.problems(root, TODAY)
    assert "".join(f"{problem}\n" for problem in found) == (case.get("problems") or "")


def write(case: dict[str, Any], root: Path) -> None:
    """The tiny kit with the changes of a case, as files in `root`; FRESH becomes the right stamp."""
    texts: dict[str, str | None] = {**_kit(), **case.get("files", {})}
    for file, pairs in case.get("change", {}).items():
        for old, new in pairs:
            text = texts[file]
            assert text is not None and old in text, f"{file} has no {old!r}"
            texts[file] = text.replace(old, new, 1)
    for file, text in texts.items():
        if text is not None:
            _save(root / file, text.replace("FRESH", "2026-05-01 000000000000").encode())
    for file, text in case.get("latin", {}).items():
        _save(root / file, text.encode("latin-1"))
    _stamp(root)


@cache
def read(file: Path) -> Any:
    """A case, as YAML."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)


def _kit() -> dict[str, str]:
    return dict(read(CASES / "kit.yml"))


def _save(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _stamp(root: Path) -> None:
    kit, _ = content.load(root)
    for page in kit.pages.values():
        for text in page.texts.values():
            file = root / text.file
            checksum = page.texts[SOURCE_LANGUAGE].checksum
            file.write_bytes(file.read_bytes().replace(b"0" * 12, checksum.encode()))
