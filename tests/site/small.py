"""A small kit in a folder of its own, with the project's real scripts and templates: for builds that change things."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from commands.build import surroundings
from kit import content

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "index": """
        kind: page
        reviewed: 2026-11-21
        review_due: 2036-11-21
        title: {sv: Hem, en: Home}
        summary: {sv: Här börjar du., en: Start here.}
        body: {sv: "Läs om [gåvor](gifts/index.md#saker).", en: "Read about [gifts](gifts/index.md#saker)."}
    """,
    "gifts/index": """
        kind: module
        code: G-01
        minutes: 20
        audience: [staff]
        reviewed: 2026-11-21
        review_due: 2036-11-21
        title: {sv: Gåvor, en: Gifts}
        summary: {sv: Om gåvor., en: About gifts.}
        body:
            sv: |
                !!! keypoints
                    - Säg nej till pengar.
                    - Tacka för tanken.
                    - Berätta för chefen.

                ??? easy
                    Säg nej till pengar.

                ## Saker

                Blommor och choklad, säger Ärla.
            en: |
                !!! keypoints
                    - Say no to money.
                    - Say thank you for the thought.
                    - Tell your manager.

                ??? easy
                    Say no to money.

                ## Things

                Flowers and chocolates.
    """,
    "gifts/the-cake": """
        kind: case
        code: G-02
        minutes: 15
        audience: [staff]
        print: [sheet]
        reviewed: 2026-11-21
        review_due: 2036-11-21
        title: {sv: Tårtan, en: The cake}
        summary: {sv: En anhörig bjuder på tårta., en: A relative brings a cake.}
        body:
            sv: |
                !!! keypoints
                    - Fråga din chef.
                    - Dela med alla.
                    - Ta inget hem.

                ## Händelsen

                !!! scenario
                    Det står en tårta på bordet.

                ## Frågor att prata om

                !!! questions
                    1. Vad gör du?

                ??? think
                    Vem bjuder, och varför?

                ## Vad gäller?

                Följ reglerna där du arbetar.

                !!! facilitator
                    Ge gruppen två minuter. Hemligheten är tystnad.
            en: |
                !!! keypoints
                    - Ask your manager.
                    - Share it with everyone.
                    - Take nothing home.

                ## What happens

                !!! scenario
                    There is a cake on the table.

                ## Questions to talk about

                !!! questions
                    1. What do you do?

                ??? think
                    Who offers it, and why?

                ## What applies?

                Follow the rules of your workplace.

                !!! facilitator
                    Give the group two minutes. The secret is silence.
    """,
}
WORDS = ("title", "summary", "poster")


@dataclass(frozen=True)
class Result:
    """How a build ended: its exit code and all that it said."""

    code: int
    said: str


@dataclass(frozen=True)
class SmallKit:
    """A project folder that may be changed at will."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def page(self, path: str, lang: str = "sv") -> Path:
        """The Markdown file of a page."""
        return self.root / "docs" / f"{path}.{lang}.md"

    def html(self, path: str) -> str:
        """A built page, by its address."""
        return (self.site / path).read_text(encoding="utf-8")

    def build(self, **environment: str) -> Result:
        """Runs the real command on this project, with variables of the environment set."""
        code = "import sys; from commands import build; from pathlib import Path; sys.exit(build.run(Path.cwd(), []))"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=self.root,
            env={**surroundings(), "PYTHONPATH": str(self.root / "scripts"), **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Result(done.returncode, done.stdout + done.stderr)


def make(root: Path, pages: Mapping[str, dict[str, object]] | None = None) -> SmallKit:
    """Writes the small kit, or one of other pages, into an empty folder, translations stamped."""
    pages = pages or {path: yaml.safe_load(text) for path, text in PAGES.items()}
    for folder in ("scripts", "overrides"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs/_data", root / "docs/_data")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = "nav:\n" + "".join(f"  - {path}.md\n" for path in pages)
    (root / "mkdocs.yml").write_text(
        re.sub(r"^nav:\n.*", nav, config, flags=re.DOTALL | re.MULTILINE), encoding="utf-8"
    )
    kit = SmallKit(root)
    for path, page in pages.items():
        _write(kit, path, page)
    stamp(kit)
    return kit


def stamp(kit: SmallKit) -> None:
    """Marks every translation as up to date."""
    for path, page in content.load(kit.root)[0].pages.items():
        file = kit.page(path, "en")
        stamped = f"stamp: 2026-11-21 {page.texts['sv'].checksum}\n---\n"
        file.write_text(file.read_text(encoding="utf-8").replace("\n---\n", f"\n{stamped}", 1), encoding="utf-8")


def _write(kit: SmallKit, path: str, page: dict[str, object]) -> None:
    body = page["body"]
    facts = {name: value for name, value in page.items() if name not in {*WORDS, "body"}}
    assert isinstance(body, dict)
    for lang in ("sv", "en"):
        own = {name: value[lang] for name, value in page.items() if name in WORDS and isinstance(value, dict)}
        front = {**facts, **own} if lang == "sv" else own
        file = kit.page(path, lang)
        file.parent.mkdir(parents=True, exist_ok=True)
        keys = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, default_flow_style=False)
        file.write_text(f"---\n{keys}---\n\n{body[lang]}\n", encoding="utf-8")
