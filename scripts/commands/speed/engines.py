"""Our press beside WeasyPrint: the same pages, each engine in a process of its own, turn and turn about.

Run as a program it is our side: python -m commands.speed.engines ROOT PAGES.json     (from scripts/)
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import yaml

import press
import workshop
from commands.speed import weasy
from kit import Kit, Settings, content
from press.products import made_of
from press.writer import Job

WEASYPRINT = "weasyprint==70.0"
PRODUCTS = ("sheet", "checklist")  # papers that hold the whole of their page; of sheets, the leader's


def chosen(kit: Path, bodies: Path) -> Path:
    """Writes what both engines are given: the Swedish pages of one paper each. `bodies` is what the build printed."""
    loaded, _ = content.load(kit)
    html = json.loads(bodies.read_text("utf-8"))
    pages = [
        {"path": page.path, "lang": "sv", "title": page.texts["sv"].title, "body": html[page.path]}
        for page in loaded.pages.values()
        if set(page.print) & set(PRODUCTS)
    ]
    file = bodies.with_name("pages.json")
    file.write_text(json.dumps(pages), "utf-8")
    return file


def ours(root: Path, pages: Path) -> float:
    """Seconds of our press for the pages, from their HTML to the finished PDF."""
    kit, _ = content.load(root)
    html = {page["path"]: page["body"] for page in json.loads(pages.read_text("utf-8"))}
    settings = chosen_settings(root, kit)
    began = time.process_time()
    job = Job(kit, "sv", {path: html.get(path, "") for path in kit.pages}, settings)
    for path in html:
        for document in made_of(job, kit.pages[path], set()):
            if document.product in PRODUCTS and document.audience != "participant" and document.look == "colour":
                press.typeset(document, settings)
    return time.process_time() - began


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


def sides(python: Path, kit: Path, pages: Path) -> tuple[list[str], list[str]]:
    """The command of each side, ours first."""
    fonts = kit / "scripts" / "press" / "fonts"
    us = [sys.executable, "-m", "commands.speed.engines", str(kit), str(pages)]
    return us, [str(python), str(weasy.__file__), str(pages), str(fonts)]


class _Config(yaml.SafeLoader):
    """Reads mkdocs.yml; what stands there as !ENV is left empty."""


_Config.add_constructor("!ENV", lambda loader, node: None)


if __name__ == "__main__":
    print(ours(Path(sys.argv[1]), Path(sys.argv[2])))
