"""Where the kit is visited: hosted under a path by a small server, or unzipped in a folder."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

PATH = "/a/b"
# What a colleague's memory stick may be called.
FOLDER = "Kit på Åsas USB (kopia) é"


@dataclass(frozen=True, slots=True)
class Place:
    """A copy of the kit: `files` its folder, `root` its address with a slash at the end."""

    name: str
    files: Path
    root: str

    def url(self, path: str) -> str:
        """The address of a page, from its path in the site."""
        return self.root + path

    def path(self, url: str) -> str:
        """The page's path in the site, from its address, without query and heading."""
        return url.removeprefix(self.root).split("#")[0].split("?")[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True


class _Handler(SimpleHTTPRequestHandler):
    """Files under PATH; what is not there gets the kit's own 404 page, as a host is told to set up."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(PATH) if path.startswith(f"{PATH}/") else "/outside"
        return super().translate_path(inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes() if code == 404 else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *words: object) -> None:
        """Quiet: the tests' output is for the tests."""


@contextmanager
def hosted(files: Path) -> Iterator[Place]:
    """The folder served under PATH on a free port of this machine."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(files))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Place("http", files, f"http://127.0.0.1:{server.server_address[1]}{PATH}/")
        server.shutdown()
        thread.join()


def unzipped(archive: Path, folder: Path) -> Place:
    """The offline copy, unzipped into FOLDER in `folder`."""
    target = folder / FOLDER
    with ZipFile(archive) as bundle:
        bundle.extractall(target)
    (inside,) = target.iterdir()
    return Place("file", inside, inside.as_uri() + "/")
