"""Live preview: every page as it will be, made anew when a file is saved; a PDF when it is opened. Ctrl-C ends it."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from pathlib import Path

from commands import child
from commands.build import explain, surroundings

HOST = "127.0.0.1"
# docs and mkdocs.yml are watched by MkDocs itself; a change of Python needs a new start.
WATCHED = ("overrides", "scripts/press/design")


def run(root: Path, arguments: list[str]) -> int:
    """Serves until interrupted. Exit code 2 where the port is taken, 1 where the content cannot be shown at all."""
    parser = argparse.ArgumentParser("make.py serve", description=__doc__)
    parser.add_argument("--lang", choices=("sv", "en"), help="one language alone, which is faster")
    parser.add_argument("--port", type=int, help="default: 8000, or the next free one")
    chosen = parser.parse_args(arguments)
    if chosen.port is not None and not is_free(chosen.port):
        print(f"make.py serve: port {chosen.port} is taken; choose another, or leave --port out", file=sys.stderr)
        return 2
    port = chosen.port or next(port for port in range(8000, 65536) if is_free(port))
    languages = {"KIT_LANG": chosen.lang} if chosen.lang else {}
    print("Making the preview; its address comes when it is ready. Ctrl-C ends it.", file=sys.stderr, flush=True)
    try:
        code = child.run(command(root, port), {**surroundings(), **languages}, root)
    except KeyboardInterrupt:
        return 0
    if code:
        explain(root)
        print("make.py serve: mend what is told above, then start it again", file=sys.stderr)
    return code


def command(root: Path, port: int) -> list[str]:
    """MkDocs' command line."""
    watched = [word for folder in WATCHED for word in ("--watch", str(root / folder))]
    mkdocs = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--no-strict"]
    return [*mkdocs, "-f", str(root / "mkdocs.yml"), "-a", f"{HOST}:{port}", *watched]


def is_free(port: int) -> bool:
    """True when nobody listens on the port."""
    with socket.socket() as probe:
        if os.name == "posix":  # on Windows this would let two programs share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True
