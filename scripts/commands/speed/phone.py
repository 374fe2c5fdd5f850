"""Lighthouse: what it thinks of a page on a phone, as it imagines one. npm fetches it once, as the lock beside says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Its package.json holds third-party-web: a part of Lighthouse asks for the latest one, which no lock could hold.
LOCK = Path(__file__).parent / "lighthouse"
PROGRAM = "node_modules/lighthouse/cli/index.js"
PACKAGES = "node_modules/.package-lock.json"  # npm writes it last
# What is right or wrong whatever the machine, and what depends on it.
STEADY = ("accessibility", "best-practices", "seo")
SPEED = ("performance",)
# One page of each kind that most visits begin with.
PAGES = ("index.html", "modules/gifts/index.html", "modules/gifts/the-envelope.html", "downloads.html")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
PATIENCE = 240  # seconds for one page on a busy machine


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Lighthouse says of a page: each category's score from 0 to 100, and the audits that cost points."""

    scores: dict[str, int]
    failed: tuple[str, ...]
    version: str


def install(npm: Path, folder: Path) -> Path:
    """Lighthouse's program, in a folder of its own. Raises RuntimeError with npm's words where it cannot be fetched."""
    wanted = (LOCK / "package-lock.json").read_bytes()
    held = folder / "package-lock.json"
    if not (folder / PACKAGES).is_file() or not held.is_file() or held.read_bytes() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(LOCK, folder)
        command = [str(npm), "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
        fetched = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if fetched.returncode:
            raise RuntimeError(f"npm ci in {folder}: {(fetched.stdout + fetched.stderr)[-2000:]}")
    return folder / PROGRAM


def node(npm: Path) -> Path:
    """The Node that came with this npm. Raises RuntimeError where there is none."""
    found = shutil.which("node", path=str(npm.parent)) or shutil.which("node")
    if not found:
        raise RuntimeError("Node is missing beside npm: install nodejs")
    return Path(found)


def judged(program: Path, npm: Path, chromium: Path, address: str, categories: Sequence[str]) -> Verdict:
    """The page as Lighthouse sees it. Raises RuntimeError with its last words where it gives no report."""
    command = [str(node(npm)), str(program), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(categories)}")
    env = {**os.environ, "CHROME_PATH": str(chromium)}
    asked = subprocess.run(
        command, cwd=program.parents[3], env=env, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    if asked.returncode or not asked.stdout.startswith("{"):
        raise RuntimeError(f"Lighthouse on {address}: {asked.stderr[-2000:]}")
    return verdict(json.loads(asked.stdout))


def verdict(report: dict[str, Any]) -> Verdict:
    """What a report says, in short. Raises RuntimeError where Lighthouse could not look."""
    if wrong := report.get("runtimeError"):
        raise RuntimeError(f"Lighthouse: {wrong}")
    categories, audits = report["categories"].values(), report["audits"]
    scores = {category["id"]: round(100 * (category["score"] or 0)) for category in categories}
    weighed = [audits[ref["id"]] for category in categories for ref in category["auditRefs"] if ref["weight"]]
    weak = (audit for audit in weighed if audit["score"] is not None and audit["score"] < 1)
    return Verdict(scores, tuple(_told(audit) for audit in weak), report["lighthouseVersion"])


def _told(audit: dict[str, Any]) -> str:
    where = json.dumps((audit.get("details") or {}).get("items", []), ensure_ascii=False)
    return f"{audit['id']}: {audit.get('displayValue') or ''} {where[:300]}"
