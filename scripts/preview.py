"""What `serve` does otherwise than MkDocs would. Knows nothing of MkDocs: it is given what is called."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from kit import navigation
from workshop import report, told

App = Callable[[dict[str, Any], Any], Iterable[bytes]]


def patient(build: Callable[[], None], root: Path, refusal: type[BaseException]) -> Callable[[], None]:
    """A rebuild that says how it went. One that is refused leaves the pages as they were.

    MkDocs would let every page wait for the next good build; whatever else goes wrong is still its own matter.
    """

    def rebuild() -> None:
        began = time.perf_counter()
        is_refused = told(navigation.read(root)[1])  # MkDocs would read no further than mkdocs.yml
        try:
            if not is_refused:
                build()
        except refusal:
            is_refused = True
        seconds = time.perf_counter() - began
        kept = "The preview shows the pages as they were, until this is mended and saved."
        report(kept if is_refused else f"The preview is up to date, after {seconds:.1f} s.")

    return rebuild


def at_root(app: App, mount: str, lang: str) -> App:
    """The server of a language built alone, which stands at the root: our links lead below its folder all the same."""
    folder = f"{mount}{lang}/"

    def found(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = str(environ["PATH_INFO"])
        return app({**environ, "PATH_INFO": mount + path.removeprefix(folder)} if path.startswith(folder) else environ,
                   start_response)  # fmt: skip

    return found
