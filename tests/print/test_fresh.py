"""What is unchanged is not set again, and what a change touches is: exactly that, and never a stale paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import press
from press import Document
from press import compile as engine
from print import sample

Change = Callable[["Desk"], None]
Chosen = Callable[[Document], bool]


class Desk:
    """The sample on the desk of somebody who changes things. `again` are the papers that were last set."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, kept: dict[str, tuple[str, bytes]]) -> None:
        self.kit = sample.make(folder)
        self.settings = sample.settings(self.kit)
        self.again: list[Document] = []
        self.patch = patch
        patch.setattr(engine, "ROOT", self.kit.root / "scripts/press")
        patch.setattr(press, "_typeset", kept)
        patch.setattr(press, "_last", press._Last())

    def print(self) -> dict[str, bytes]:
        """Every paper by its file, those that are kept and those that are set again."""
        self.again, finish = [], press._finish

        def noted(document: Document, pdf: bytes) -> bytes:
            self.again.append(document)
            return finish(document, pdf)

        with self.patch.context() as patch:
            patch.setattr(press, "_finish", noted)
            return self._all()

    def print_anew(self) -> dict[str, bytes]:
        """The same by a press that remembers nothing."""
        with self.patch.context() as patch:
            patch.setattr(press, "_typeset", {})
            patch.setattr(press, "_last", press._Last())
            return self._all()

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.kit.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def _all(self) -> dict[str, bytes]:
        made = sample.documents(self.kit, self.settings)
        return {document.file: press.typeset(document, self.settings) for document in made}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, bytes]]:
    """What the press keeps after the first printing, in another folder."""
    kept: dict[str, tuple[str, bytes]] = {}
    with pytest.MonkeyPatch.context() as patch:
        Desk(tmp_path_factory.mktemp("sample"), patch, kept).print()
    return kept


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: dict[str, tuple[str, bytes]]) -> Desk:
    return Desk(tmp_path, monkeypatch, dict(kept))


def with_settings(**facts: object) -> Change:
    def change(desk: Desk) -> None:
        desk.settings = replace(desk.settings, **facts)  # type: ignore[arg-type]

    return change


def with_token(token: str, value: str) -> Change:
    def change(desk: Desk) -> None:
        desk.settings = replace(desk.settings, brand={**desk.settings.brand, token: value})

    return change


def with_edit(file: str, old: str, new: str) -> Change:
    return lambda desk: desk.edit(file, old, new)


def with_face(name: str) -> Change:
    """Another file of a face, that looks the same: its bytes are others."""

    def change(desk: Desk) -> None:
        file = desk.kit.root / "scripts/press/fonts" / name
        file.write_bytes(file.read_bytes() + b"\0\0\0\0")

    return change


def large_leaflet(made: Document) -> bool:
    """The one brochure that is set as a sheet."""
    return made.product == "leaflet" and made.look == "large"


def touched(desk: Desk) -> None:
    """Saved again as it was."""
    for file in (desk.kit.root / "scripts/press").rglob("*.t[yt][pf]"):
        file.write_bytes(file.read_bytes())


DESIGN = "scripts/press/design/"
CHANGES: dict[str, tuple[Change, Chosen]] = {
    "nothing": (touched, lambda made: False),
    "a sentence of a page": (
        with_edit("docs/gifts/the-envelope.sv.md", "Leila hinner inte svara", "Leila kan inte svara"),
        lambda made: made.lang == "sv" and (made.product == "booklet" or made.page == "gifts/the-envelope"),
    ),
    "a template of all": (with_edit(f"{DESIGN}theme.typ", "14.6pt", "14.7pt"), lambda made: True),
    "a template of some": (
        with_edit(f"{DESIGN}fields.typ", "height: 8mm", "height: 9mm"),
        lambda made: made.product in {"sheet", "checklist", "form", "booklet"} or large_leaflet(made),
    ),
    "a paper's own template": (with_edit(f"{DESIGN}card.typ", "// ", "//  "), lambda made: made.product == "card"),
    # In black and white the poster has the greys of its drawing from the colours.
    "a colour": (with_token("amber", "#7A3A00"), lambda made: made.look != "ink" or made.product == "poster"),
    "a colour of the screen": (with_token("paper", "#FFFFF0"), lambda made: False),
    "the face of headings": (with_face("literata-600.ttf"), lambda made: made.look != "large"),
    "the face of text": (with_face("atkinson-hyperlegible-next-700.ttf"), lambda made: True),
    "the face of headings, another": (
        with_token("font-heading", "Atkinson Hyperlegible Next"),
        lambda made: made.look != "large",
    ),
    "the public address": (with_settings(site_url="https://kit.test/"), lambda made: True),
    "the edition": (with_settings(edition="2.0"), lambda made: True),
    "the day": (lambda desk: with_settings(built=desk.settings.built + timedelta(days=1))(desk), lambda made: True),
    "a string": (
        with_edit("docs/_data/strings.yml", 'print-notes-checklist: {sv: "Ant', 'print-notes-checklist: {sv: "Min ant'),
        lambda made: made.lang == "sv" and made.product == "checklist",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_exactly_what_a_change_touches_is_set_again(desk: Desk, name: str) -> None:
    change, touches = CHANGES[name]
    before = desk.print()
    assert not desk.again
    change(desk)
    kept = desk.print()
    anew = desk.print_anew()
    wanted = [made.file for made in sample.documents(desk.kit, desk.settings) if touches(made)]
    assert kept == anew, "a stale paper"
    assert {file for file in anew if anew[file] != before[file]} <= {made.file for made in desk.again}
    assert [made.file for made in desk.again] == wanted


def test_a_file_that_cannot_be_followed_touches_all(desk: Desk) -> None:
    """A template that reads a file whose name it makes up depends on all files of the design."""
    desk.edit(f"{DESIGN}card.typ", "#let", '#let part(name) = read("/design/" + name + ".typ")\n#let')
    desk.print()
    desk.edit(f"{DESIGN}poster.typ", "// ", "//  ")
    desk.print()
    assert {made.product for made in desk.again} == {"card", "poster"}
