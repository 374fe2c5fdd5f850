"""The preview's paper: set when it is asked for, else in the background, and never for pages of yesterday."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

import press
import waiting
from kit import Kit, Page, Problem, Settings, Text
from waiting import Desk
from workshop import Workshop

SETTINGS = Settings("", {}, "2026.1", {}, {}, datetime(2026, 11, 21, tzinfo=UTC))
LONG = Problem("docs/a.sv.md", 4, "print-pages", "runs over to page 3", "take away a line")
PATIENCE = 10.0


class Press:
    """Stands in for Typst: tells what it begins, holds some papers back and refuses others."""

    def __init__(self) -> None:
        self.begun: Queue[str] = Queue()
        self.held: dict[str, threading.Event] = {}
        self.refused: set[str] = set()
        self.done: dict[press.Document, bytes] = {}

    def typeset(self, document: press.Document, settings: Settings) -> bytes:
        if document not in self.done:
            self.begun.put(document.source)
            if document.source in self.held:
                assert self.held[document.source].wait(PATIENCE)
            if document.source in self.refused:
                raise press.PressError([LONG])
            self.done[document] = f"%PDF {document.source}".encode()
        return self.done[document]

    def kept(self, document: press.Document, settings: Settings) -> bytes | None:
        return self.done.get(document)


@pytest.fixture
def typst(monkeypatch: pytest.MonkeyPatch) -> Iterator[Press]:
    """The stand-in, until the test's last thread has ended."""
    stand_in, others = Press(), threading.enumerate()
    monkeypatch.setattr(press, "typeset", stand_in.typeset)
    monkeypatch.setattr(press, "kept", stand_in.kept)
    yield stand_in
    for thread in set(threading.enumerate()) - {*others}:
        thread.join(PATIENCE)


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> Queue[str]:
    said: Queue[str] = Queue()
    monkeypatch.setattr(waiting, "report", said.put)
    return said


def shop(**sources: str) -> Workshop:
    """A build of pages that print one paper each: page="its source"."""
    pages = {name: page(name, source) for name, source in sources.items()}
    return Workshop(
        Kit(Path(), pages, {}, {}, {}, {}), SETTINGS, True, documents=[*map(paper, sources, sources.values())]
    )


def page(name: str, body: str) -> Page:
    text = Text("sv", f"docs/{name}.sv.md", name, "", body, 5, "0" * 12, ())
    return Page(name, "case", {"sv": text}, date(2026, 11, 21), date(2027, 11, 21))


def paper(name: str, source: str) -> press.Document:
    return press.Document(f"downloads/sv/{name}.pdf", name, "sheet", None, "sv", "Blad", name, source)


def asked(desk: Desk, path: str, mount: str = "/") -> tuple[str, str, bytes]:
    """Status, type and content of what the browser gets; the files behind the papers answer "file"."""
    heads: list[tuple[str, dict[str, str]]] = []

    def files(environ: dict[str, Any], start: Callable[..., None]) -> list[bytes]:
        start("200 OK", [("Content-Type", environ["PATH_INFO"])])
        return [b"file"]

    answer = desk.served(files, mount)({"PATH_INFO": path}, lambda status, head: heads.append((status, dict(head))))
    (status, head), body = heads[0], b"".join(answer)
    assert head.get("Content-Length", str(len(body))) == str(len(body))
    return status, head["Content-Type"], body


def begun(typst: Press) -> list[str]:
    return [typst.begun.get_nowait() for _ in range(typst.begun.qsize())]


@pytest.fixture
def busy(typst: Press) -> Iterator[Desk]:
    """A desk where one paper, A, takes its time in the background while B waits."""
    desk, leave = Desk(shop(a="A", b="B")), threading.Event()
    typst.held["A"] = leave
    desk.begin()
    assert typst.begun.get(timeout=PATIENCE) == "A"
    yield desk
    leave.set()


def test_a_paper_that_is_asked_for_is_set_then_and_once(busy: Desk, typst: Press) -> None:
    assert asked(busy, "/kit/downloads/sv/b.pdf", "/kit/") == ("200 OK", "application/pdf", b"%PDF B")
    assert asked(busy, "/kit/downloads/sv/b.pdf", "/kit/")[2] == b"%PDF B"
    assert begun(typst) == ["B"]


@pytest.mark.parametrize("path", ["/a.html", "/downloads/sv/c.pdf", "/kit/downloads/sv/a.pdf"])
def test_the_rest_is_the_servers(path: str, busy: Desk) -> None:
    assert asked(busy, path) == ("200 OK", path, b"file")


def test_one_that_cannot_be_made_says_why_in_the_browser_and_once_in_the_terminal(
    busy: Desk, typst: Press, capsys: pytest.CaptureFixture[str]
) -> None:
    typst.refused = {"B"}
    for _ in range(2):
        status, kind, body = asked(busy, "/downloads/sv/b.pdf")
        assert (status, kind) == ("500 Internal Server Error", "text/plain; charset=utf-8")
        assert body.decode() == "docs/a.sv.md:4: runs over to page 3 [print-pages]\n  take away a line"
    assert capsys.readouterr().err == "docs/a.sv.md:4: runs over to page 3 [print-pages]\n  take away a line\n"


def test_what_waits_is_set_in_the_background_the_short_first(typst: Press, reports: Queue[str]) -> None:
    Desk(shop(handbook="long" * 9, a="AAA", b="B")).begin()
    assert reports.get(timeout=PATIENCE).startswith("All paper is set, after 0.")
    assert begun(typst) == ["B", "AAA", "long" * 9]


def test_the_paper_of_the_page_that_was_changed_comes_first(typst: Press, reports: Queue[str]) -> None:
    desk = Desk(shop(handbook="long", a="AAA", b="B"))
    desk.between(lambda: desk.take(shop(handbook="long", a="AAAA", b="B")))()
    assert reports.get(timeout=PATIENCE).startswith("All paper is set")
    assert begun(typst) == ["AAAA", "B", "long"]


def test_nothing_is_said_where_nothing_waits(typst: Press, reports: Queue[str]) -> None:
    desk, build = Desk(shop(a="A")), shop(a="A", b="B")
    desk.begin()
    reports.get(timeout=PATIENCE)
    desk.between(lambda: None)()
    desk.between(lambda: desk.take(build))()
    reports.get(timeout=PATIENCE)
    assert begun(typst) == ["A", "B"]
    assert reports.empty()


def test_what_the_background_finds_is_told_once(
    typst: Press, reports: Queue[str], capsys: pytest.CaptureFixture[str]
) -> None:
    build = shop(a="A", b="BB")
    build.documents.append(replace(build.documents[0], file="downloads/sv/a-ink.pdf", look="ink"))
    typst.refused = {"A"}
    Desk(build).begin()
    assert reports.get(timeout=PATIENCE).startswith("All other paper is set, after ")
    assert begun(typst) == ["A", "A", "BB"]
    assert capsys.readouterr().err == "docs/a.sv.md:4: runs over to page 3 [print-pages]\n  take away a line\n"


def test_a_rebuild_ends_what_is_outdated_and_its_problems(
    typst: Press, reports: Queue[str], capsys: pytest.CaptureFixture[str]
) -> None:
    desk, leave = Desk(shop(a="A", b="BB", c="old")), threading.Event()
    typst.held, typst.refused = {"A": leave}, {"A"}
    desk.begin()
    assert typst.begun.get(timeout=PATIENCE) == "A"

    def rebuild() -> None:
        leave.set()
        desk.take(shop(a="mended", b="BB", c="new"))

    desk.between(rebuild)()
    assert reports.get(timeout=PATIENCE).startswith("All paper is set")
    assert begun(typst) == ["new", "mended", "BB"]
    assert reports.empty()
    assert capsys.readouterr().err == ""


def test_a_rebuild_that_is_refused_leaves_the_work_as_it_was(typst: Press, reports: Queue[str]) -> None:
    desk, leave = Desk(shop(a="A", b="BB")), threading.Event()
    typst.held = {"A": leave}
    desk.begin()
    assert typst.begun.get(timeout=PATIENCE) == "A"
    desk.between(leave.set)()
    assert reports.get(timeout=PATIENCE).startswith("All paper is set")
    assert begun(typst) == ["BB"]


def test_a_paper_is_given_as_it_is_after_the_rebuild(typst: Press, reports: Queue[str]) -> None:
    desk, answers = Desk(shop(a="old")), Queue[bytes]()
    browser = threading.Thread(target=lambda: answers.put(asked(desk, "/downloads/sv/a.pdf")[2]))

    def rebuild() -> None:
        browser.start()
        assert asked(desk, "/a.html")[2] == b"file"
        assert answers.empty()
        desk.take(shop(a="new"))

    desk.between(rebuild)()
    assert answers.get(timeout=PATIENCE) == b"%PDF new"


def test_who_asks_for_a_paper_that_is_at_work_waits_for_it(typst: Press, reports: Queue[str]) -> None:
    desk, leave, answers = Desk(shop(a="A")), threading.Event(), Queue[bytes]()
    typst.held = {"A": leave}
    desk.begin()
    assert typst.begun.get(timeout=PATIENCE) == "A"
    desk.between(lambda: desk.take(shop(a="A")))()
    threading.Thread(target=lambda: answers.put(asked(desk, "/downloads/sv/a.pdf")[2])).start()
    leave.set()
    assert answers.get(timeout=PATIENCE) == b"%PDF A"
    assert begun(typst) == []
