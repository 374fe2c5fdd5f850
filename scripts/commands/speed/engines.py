"""Our press beside WeasyPrint: the same papers, each engine in a process of its own, turn and turn about.

Run as a program it is our side: python -m commands.speed.engines ROOT PAPERS.json     (from scripts/)
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import yaml

import press
import workshop
from commands.speed import same, weasy
from kit import Kit, Page, Settings, content
from press.products import made_of
from press.writer import Job

WEASYPRINT = "weasyprint==70.0"
# What is compared, by kind: papers that hold the whole of their pages; of sheets, the leader's.
KINDS = {
    "sheets and checklists": ("sheet", "checklist"),
    "guides and booklets": ("guide", "booklet"),
    "handbook": ("handbook",),
}
BODIES = "bodies-sv.json"  # what the build printed (stopwatch.py)


def chosen(root: Path) -> dict[str, Path]:
    """Writes what both engines are given, a file for each kind of the Swedish papers."""
    job, files = _job(root), {}
    for number, (kind, products) in enumerate(KINDS.items()):
        pages = [page for page in job.kit.pages.values() if set(page.print) & set(products)]
        papers = [_paper(job, page, product) for page in pages for product in products if product in page.print]
        files[kind] = root / f"papers-{number}.json"
        files[kind].write_text(json.dumps(papers), "utf-8")
    return files


def ours(root: Path, papers: Path) -> float:
    """Seconds of processor time of our press for the papers, from their HTML to the finished PDF."""
    job = _job(root)
    began = processor_seconds()
    for paper in json.loads(papers.read_text("utf-8")):
        for document in made_of(job, job.kit.pages[paper["path"]], set()):
            is_other = document.audience == "participant" or document.look != "colour" or document.folds
            if document.product == paper["product"] and not is_other:
                press.typeset(document, job.settings)
    return processor_seconds() - began


def processor_seconds() -> float:
    """Processor time of all threads and of all processes begun here that have ended (Windows does not tell those)."""
    ended = os.times()
    return time.process_time() + ended.children_user + ended.children_system


def _job(root: Path) -> Job:
    kit, _ = content.load(root)
    html = json.loads((root / BODIES).read_text("utf-8"))
    return Job(kit, "sv", html, chosen_settings(root, kit))


def _paper(job: Job, page: Page, product: str) -> dict[str, str]:
    """A paper for an engine that sets HTML. Ours begins with the HTML of the pages."""
    return {"product": product, "path": page.path, "lang": job.lang, "title": job.text(page).title,
            "body": same.body(job, page, product)}  # fmt: skip


def chosen_settings(root: Path, kit: Kit) -> Settings:
    """What mkdocs.yml decides, without an address."""
    return workshop.settings(kit, "", yaml.load((root / "mkdocs.yml").read_text("utf-8"), _Config)["extra"])


def weasyprint(folder: Path) -> Path | None:
    """A Python with WeasyPrint, installed into `folder` for this only; None where that cannot be done or used."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    steps = (
        [sys.executable, "-m", "venv", str(folder)],
        [str(python), "-m", "pip", "install", "--quiet", "--only-binary", ":all:", WEASYPRINT],
        [str(python), "-c", "import weasyprint"],  # it needs Pango on the machine
    )
    for step in steps[2:] if python.exists() else steps:
        if subprocess.run(step, check=False, capture_output=True).returncode:
            return None
    return python


def seconds(command: list[str], cwd: Path) -> float:
    """What a side prints: its own seconds. Raises RuntimeError with its last words where it fails."""
    asked = subprocess.run(command, check=False, cwd=cwd, capture_output=True, text=True)
    if asked.returncode:
        raise RuntimeError(asked.stderr[-2000:])
    return float(asked.stdout.split()[-1])


def sides(python: Path, kit: Path, papers: Path) -> tuple[list[str], list[str]]:
    """The command of each side, ours first."""
    fonts = kit / "scripts" / "press" / "fonts"
    us = [sys.executable, "-m", "commands.speed.engines", str(kit), str(papers)]
    return us, [str(python), str(weasy.__file__), str(papers), str(fonts)]


class _Config(yaml.SafeLoader):
    """Reads mkdocs.yml; what stands there as !ENV is left empty."""


_Config.add_constructor("!ENV", lambda loader, node: None)


if __name__ == "__main__":
    print(ours(Path(sys.argv[1]), Path(sys.argv[2])))
