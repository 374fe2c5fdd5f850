"""The same content gives the same bytes: in another folder, with another hash seed, in another order."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PRINT = """
import hashlib, json, sys
from datetime import UTC, datetime
from pathlib import Path
import press
from kit import Settings, content
from print.bodies import bodies
from print.conftest import settings

root = Path(sys.argv[1])
kit, _ = content.load(root)
given = settings.__wrapped__(root, kit)
made = press.documents(kit, "sv", bodies(kit, "sv"), given)
chosen = {f"{document.product} {document.audience} {document.folds} {document.look}": document for document in made}
ordered = sorted(chosen.values(), key=lambda document: document.file, reverse=sys.argv[2] == "back")
print(json.dumps({d.file: hashlib.sha256(press.typeset(d, given)).hexdigest() for d in ordered}))
"""


@pytest.mark.timeout(600)
def test_same_bytes(root: Path, tmp_path: Path) -> None:
    copy = tmp_path / "en mapp med å"
    for name in ("docs", "overrides", "scripts", "tests"):
        shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", copy)
    first, second = made(root, "1", "on"), made(copy, "2", "back")
    assert first == second
    assert len(first) == 23


def made(root: Path, seed: str, order: str) -> dict[str, str]:
    """One of each kind of paper: file → checksum."""
    env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": f"{root / 'scripts'}{os.pathsep}{root / 'tests'}"}
    asked = subprocess.run([sys.executable, "-c", PRINT, root, order], env=env, capture_output=True, text=True)
    assert asked.returncode == 0, asked.stderr
    result = json.loads(asked.stdout)
    assert isinstance(result, dict)
    return result
