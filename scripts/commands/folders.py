"""Where a build may be put, and how it takes the old one's place: whole, or not at all."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

# A folder that holds these was made by `build` and may be replaced.
SIGNS = ("index.html", "en/index.html", "assets/brand.css")


def refusal(root: Path, out: Path) -> str | None:
    """Why the kit must not be built into `out`, or None. Nothing that the user has made may be lost."""
    if out == root or out in root.parents:
        return f"--out {out}: the project itself stands there; choose a folder of its own, for example site"
    for name in ("docs", "overrides", "scripts", "tests", ".git", ".venv"):
        if (root / name) == out or (root / name) in out.parents:
            return f"--out {out}: {name}/ belongs to the project; choose a folder of its own, for example site"
    if out.exists() and not out.is_dir():
        return f"--out {out}: that is a file; give a folder"
    if out.is_dir() and any(out.iterdir()) and not is_build(out):
        return f"--out {out}: holds something else than a built kit, which would be lost; empty it or choose another"
    return None


def is_build(folder: Path) -> bool:
    """True when `build` made this folder."""
    return all((folder / sign).is_file() for sign in SIGNS)


def beside(out: Path) -> tuple[Path, Path]:
    """The folders that a build of `out` uses meanwhile: where it is made, and where the old one waits."""
    return out.with_name(out.name + ".building"), out.with_name(out.name + ".old")


def prepare(out: Path) -> Path:
    """Clears what an interrupted build left and makes the folder to build in; the built kit of before stays.

    Raises OSError where nothing can be written.
    """
    building, old = beside(out)
    remove(building)
    if old.exists() and not out.exists():
        move(old, out)
    remove(old)
    building.mkdir(parents=True, exist_ok=True)
    return building


def swap(out: Path) -> None:
    """Puts the new build in the old one's place. Where that fails the old one is back. Raises OSError."""
    building, old = beside(out)
    if out.exists():
        move(out, old)
    try:
        move(building, out)
    except OSError:
        if old.exists():
            move(old, out)
        raise
    remove(old)


def move(source: Path, target: Path, patience: float = 5.0) -> None:
    """Renames, trying again for `patience` seconds: on Windows an open file or a virus scanner may hold a folder."""
    give_up = time.monotonic() + patience
    while True:
        try:
            source.replace(target)
            return
        except PermissionError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.1)


def remove(folder: Path) -> None:
    """Removes a folder if it is there; what cannot be removed now is removed by the next build."""
    shutil.rmtree(folder, ignore_errors=True)
