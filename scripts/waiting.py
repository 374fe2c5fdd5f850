"""Paper under `serve`: pages come first. A paper is set when somebody asks for it, the others in the background.

The Desk has the Pile of the latest build: its papers, in which one thread works as long as no newer build begins.
"""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import press
from kit import Problem
from preview import App
from workshop import Workshop, report, told


@dataclass
class Pile:
    """The papers of one build, each with its lock; the pages that this build renewed; what has gone wrong."""

    shop: Workshop
    locks: Mapping[press.Document, threading.Lock]
    renewed: set[str]
    failed: set[press.Document] = field(default_factory=set)
    told: set[Problem] = field(default_factory=set)

    def waiting(self) -> list[press.Document]:
        """What is to be set: that of renewed pages first, and what is short before what is long."""
        unset = [one for one in self.locks if one not in self.failed and press.kept(one, self.shop.settings) is None]
        return sorted(unset, key=lambda one: (one.page not in self.renewed, len(one.source)))

    def typeset(self, document: press.Document) -> bytes:
        """The document's PDF. Who comes while another sets it waits and gets the same. Raises press.PressError."""
        with self.locks[document]:
            try:
                return press.typeset(document, self.shop.settings)
            except press.PressError:
                self.failed.add(document)
                raise


class Desk:
    """Where the papers of the preview are set."""

    def __init__(self, shop: Workshop) -> None:
        self._pile = Pile(shop, {one: threading.Lock() for one in shop.documents}, set())
        self._free = threading.Event()  # no build is going on
        self._chair = threading.Lock()  # of the one who works in the background
        self._voice = threading.Lock()
        atexit.register(self._free.clear)  # Python cannot end well while papers are begun

    def take(self, shop: Workshop) -> None:
        """The papers of a newer build, in place of those that lie here."""
        old = self._pile
        renewed = {path for path, page in shop.kit.pages.items() if old.shop.kit.pages.get(path) != page}
        # The lock of a paper that is the same stays: it may be at work.
        self._pile = Pile(shop, {one: old.locks.get(one) or threading.Lock() for one in shop.documents}, renewed)

    def begin(self) -> None:
        """Lets papers be set: what is asked for, and in the background what waits."""
        self._free.set()
        threading.Thread(target=self._work, args=(self._pile,), daemon=True).start()

    def between(self, rebuild: Callable[[], None]) -> Callable[[], None]:
        """A rebuild that nobody at the desk disturbs: no paper is begun, or given, before it has ended."""

        def undisturbed() -> None:
            self._free.clear()
            try:
                rebuild()
            finally:
                self.begin()

        return undisturbed

    def served(self, app: App, mount: str) -> App:
        """The server with the papers before its files: one that is not yet set is set while the browser waits."""

        def answered(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            path = str(environ["PATH_INFO"]).removeprefix(mount)
            if path.endswith(".pdf"):
                self._free.wait()
            pile = self._pile
            asked = next((one for one in pile.locks if one.file == path), None)
            if not asked:
                return app(environ, start_response)
            status, kind, body = self._answer(pile, asked)
            start_response(status, [("Content-Type", kind), ("Content-Length", str(len(body)))])
            return [body]

        return answered

    def _answer(self, pile: Pile, asked: press.Document) -> tuple[str, str, bytes]:
        """Status, type and content: the PDF, or in plain words why there is none."""
        try:
            return "200 OK", "application/pdf", pile.typeset(asked)
        except press.PressError as error:
            self._tell(pile, error)
            return "500 Internal Server Error", "text/plain; charset=utf-8", str(error).encode()

    def _work(self, pile: Pile) -> None:
        """Sets what waits in a pile, from the first to the last, for as long as it is the latest."""
        with self._chair:
            began, waiting = time.perf_counter(), pile.waiting() if self._is_latest(pile) else []
            for document in waiting:
                if not self._is_latest(pile):
                    return
                try:
                    pile.typeset(document)
                except press.PressError as error:
                    self._tell(pile, error)
            if waiting and self._is_latest(pile):
                what = "All other paper" if pile.failed else "All paper"
                report(f"{what} is set, after {time.perf_counter() - began:.1f} s.")

    def _tell(self, pile: Pile, error: press.PressError) -> None:
        """Tells problems once, and none that a newer build may have mended."""
        with self._voice:
            if self._is_latest(pile):
                told(problem for problem in error.problems if problem not in pile.told)
                pile.told.update(error.problems)

    def _is_latest(self, pile: Pile) -> bool:
        return pile is self._pile and self._free.is_set()
