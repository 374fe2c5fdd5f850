"""Runs pip on a lock: shows how far it has come, and says in plain words what went wrong."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path


class Unready(Exception):
    """The environment could not be made. The message is what the user reads."""


OPTIONS = ("install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-input", "-r")
ONLY_NOW = "The network is needed only for this step; builds never use it."
# What pip prints, and what the user can do about it. The first that is found counts.
CAUSES: tuple[tuple[str, str], ...] = (
    (
        r"407|ProxyError|[Cc]annot connect to proxy|Tunnel connection failed",
        "the proxy refused. Set HTTPS_PROXY=http://name:password@proxy:port and run this again. " + ONLY_NOW,
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError",
        "the connection's certificate is not trusted, which is usual behind a company's proxy. "
        "Set PIP_CERT=/path/to/its-certificate.pem and run this again. " + ONLY_NOW,
    ),
    (
        r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|Connection (refused|reset|aborted)|"
        r"Temporary failure in name resolution|getaddrinfo|Network is unreachable|Max retries|timed out",
        "the package index cannot be reached. Connect to the network and run this again; behind a proxy, set "
        "HTTPS_PROXY=http://proxy:port first. " + ONLY_NOW,
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "a downloaded package is not the one that the lock names, so nothing of it was installed. "
        "If a mirror stands in pip's settings, try without it.",
    ),
    (r"No space left on device", "the disk is full; about 400 MB are needed."),
    (r"Permission denied|Read-only file system", "the folder cannot be written to: copy the kit to one of your own."),
    (
        r"No matching distribution",
        "a package has no ready-made file for this system or this version of Python. The kit is built on 64-bit "
        "Linux (glibc 2.28 or newer), Windows (x64 Python) and macOS (Intel from 13, Apple silicon from 14), "
        "with Python 3.11 to 3.14.",
    ),
)


def install(installer: list[str], lock: Path, say: Callable[[str], None]) -> None:
    """Installs every package of `lock` with the pip command `installer`. Raises Unready with the cause."""
    total = len(re.findall(r"^[A-Za-z0-9]\S*==", lock.read_text("utf-8"), re.MULTILINE))
    # A user's own settings must not send the packages elsewhere than into .venv.
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0", "PYTHONUTF8": "1"}
    for name in ("PIP_TARGET", "PIP_PREFIX"):
        environment.pop(name, None)
    command = [*installer, *OPTIONS, str(lock)]
    heard: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", env=environment
    ) as pip:
        for line in pip.stdout or ():
            heard.append(line.rstrip())
            report(heard, total, say)
    if pip.returncode:
        raise Unready(failure("\n".join(heard), lock.name))


def report(heard: list[str], total: int, say: Callable[[str], None]) -> None:
    """Says a line of progress for what pip has just printed, about ten in all."""
    if heard[-1].startswith("Installing collected packages"):
        say("  installing …")
    elif heard[-1].startswith("Collecting "):
        count = sum(line.startswith("Collecting ") for line in heard)
        if count == total or count % max(1, total // 8) == 0:
            say(f"  {count} of {total} packages")
    elif "Retrying (" in heard[-1] and not any("Retrying (" in line for line in heard[:-1]):
        say("  no answer from the package index; trying again …")


def failure(output: str, lock: str) -> str:
    """What the user reads when pip fails: which step, why, what to do, and pip's own last words."""
    cause = next((advice for pattern, advice in CAUSES if re.search(pattern, output)), "pip gave up.")
    errors = [line for line in output.splitlines() if line.startswith("ERROR")] or output.splitlines()[-5:]
    return f"the packages of {lock} could not be installed: {cause}\n" + "\n".join(f"  pip: {e}" for e in errors[:5])
