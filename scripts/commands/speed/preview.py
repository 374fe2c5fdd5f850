"""From a saved edit to the new page, under `serve`."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import ascii_lowercase
from urllib.error import URLError
from urllib.request import urlopen

from commands import serve
from commands.build import surroundings

PATIENCE = 600.0


def waits(folder: Path, page: str, lang: str, runs: int) -> list[float]:
    """Seconds from saving `page` until its new words are served, `runs` times. The folder's own page is written to."""
    file = folder / "docs" / f"{page}.sv.md"
    seconds = []
    with served(folder, lang) as address:
        until(f"{address}/{page}.html", "</html>")
        for _ in range(runs):
            words = f"Nya ord {''.join(random.choices(ascii_lowercase, k=12))}."
            with file.open("a", encoding="utf-8") as text:
                text.write(f"\n{words}\n")
            began = time.perf_counter()
            until(f"{address}/{page}.html", words)
            seconds.append(time.perf_counter() - began)
    return seconds


@contextmanager
def served(folder: Path, lang: str) -> Iterator[str]:
    """`serve` running over a folder, in one language ("" for both); gives its address and ends it afterwards."""
    port = next(port for port in range(8100, 65536) if serve.is_free(port))
    # What the preview writes lies in the folder too, and goes with it.
    env = {**surroundings(), "SITE_URL": "", "TMPDIR": str(folder), **({"KIT_LANG": lang} if lang else {})}
    command = serve.command(folder, port)
    with subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        try:
            yield f"http://{serve.HOST}:{port}"
        finally:
            child.terminate()


def until(address: str, words: str) -> None:
    """Waits until a page is there and holds the words. Raises TimeoutError after PATIENCE seconds."""
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise TimeoutError(f"{address} never showed {words!r}; {sys.executable} -m mkdocs serve says why")
