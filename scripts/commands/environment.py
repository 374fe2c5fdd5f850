"""The kit's own Python environment, `.venv`: made from the locked requirements, then gone on inside.

Only the standard library is used here. A mark in .venv says which lock it was made from; it is written last,
so an interrupted installation is seen and made anew.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from commands import pip

IS_WINDOWS = os.name == "nt"
LOCK = "requirements.txt"
DEV_LOCK = "requirements-dev.txt"
Unready = pip.Unready


def folder(root: Path) -> Path:
    """The environment's folder."""
    return root / ".venv"


def python(root: Path) -> Path:
    """The environment's Python."""
    return folder(root) / ("Scripts/python.exe" if IS_WINDOWS else "bin/python")


def is_inside(root: Path) -> bool:
    """True when this very Python is the environment's, and the environment is what the lock says."""
    return Path(sys.prefix).resolve() == folder(root).resolve() and is_ready(root)


def base_python() -> str:
    """The Python outside every environment, which can make a new one."""
    return getattr(sys, "_base_executable", None) or sys.executable


def is_ready(root: Path, lock: str = LOCK) -> bool:
    """True when the environment was made, to the end, from this lock, and its Python has not changed since."""
    try:
        held = mark(folder(root), lock).read_text("utf-8").split()
        wanted = fingerprint(root / lock).split()
        is_there = python(root).exists()
    except OSError:  # somebody else's, too: then it must be made anew in a copy
        return False
    # Only the environment's own Python knows its version; another one must not make it anew for being another.
    is_own = Path(sys.prefix).resolve() == folder(root).resolve()
    return (held == wanted if is_own else held[:1] == wanted[:1]) and is_there


def mark(venv: Path, lock: str) -> Path:
    """The file that says which lock the environment holds."""
    return venv / f"kit-{lock}"


def fingerprint(lock: Path) -> str:
    """What the mark holds: the lock's checksum (line ends do not count) and the version of Python."""
    words = lock.read_bytes().replace(b"\r\n", b"\n")
    return f"{hashlib.sha256(words).hexdigest()} {sys.version_info.major}.{sys.version_info.minor}\n"


def make(root: Path) -> None:
    """Makes `.venv` from requirements.txt where it is missing, half made or out of date. Raises Unready."""
    if is_ready(root):
        return
    venv = folder(root)
    why = "the lock has changed" if mark(venv, LOCK).exists() else "once; this needs the network"
    say(f"Making .venv from {LOCK} ({why}) …")
    try:
        installer = create(venv)
    except OSError as trouble:
        why = trouble.strerror or str(trouble)
        advice = "copy the kit to a folder of your own and run it there"
        raise Unready(f"cannot write {venv} ({why}): {advice}") from trouble
    install(root, LOCK, installer)


def make_for_tests(root: Path) -> None:
    """Adds requirements-dev.txt to `.venv` where it is missing or out of date. Raises Unready."""
    if not is_ready(root, DEV_LOCK):
        say(f"Adding the tests' tools to .venv from {DEV_LOCK} …")
        has_pip = importlib.util.find_spec("pip") is not None
        install(root, DEV_LOCK, [str(python(root)), "-m", "pip"] if has_pip else outer_pip(folder(root)))


def create(venv: Path) -> list[str]:
    """Makes an empty environment in place of what is there; gives the pip command that installs into it."""
    if venv.is_symlink():
        venv.unlink()  # what it leads to may be somebody's
    elif venv.exists():
        shutil.rmtree(venv)
    venv.mkdir()
    # Debian and Ubuntu ship Python without ensurepip: then the pip outside does the work.
    has_own_pip = importlib.util.find_spec("ensurepip") is not None
    installer = [str(python(venv.parent)), "-m", "pip"] if has_own_pip else outer_pip(venv)
    command = [base_python(), "-m", "venv", str(venv), *([] if has_own_pip else ["--without-pip"])]
    made = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if made.returncode:
        raise Unready(f"could not make .venv: {(made.stdout + made.stderr).strip()}\n  {package_advice()}")
    return installer


def outer_pip(venv: Path) -> list[str]:
    """The pip command of the Python outside, told to install into `venv`. Raises Unready where there is none."""
    base = base_python()
    asked = subprocess.run([base, "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    words = asked.stdout.split()
    if asked.returncode or len(words) < 2:
        raise Unready(f"this Python ({base}) has neither ensurepip nor pip.\n  {package_advice()}")
    if tuple(int(n) for n in words[1].split(".")[:2] if n.isdigit()) < (22, 3):
        raise Unready(f"this Python has no ensurepip and its pip {words[1]} is too old.\n  {package_advice()}")
    return [base, "-m", "pip", "--python", str(venv)]


def package_advice() -> str:
    """The one line that helps where the system's Python comes in pieces."""
    if shutil.which("apt-get"):
        return f"install it: sudo apt install python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return "install Python from python.org, or your system's package of pip, and run this again"


def install(root: Path, lock: str, installer: list[str]) -> None:
    """Installs a lock, every file checked against its hash, and marks the environment as made from it."""
    mark(folder(root), lock).unlink(missing_ok=True)
    pip.install(installer, root / lock, say)
    mark(folder(root), lock).write_text(fingerprint(root / lock), "utf-8")


def go_on_inside(root: Path, arguments: list[str]) -> int:
    """Runs make.py again with the environment's Python; on POSIX it takes this process's place."""
    command = [str(python(root)), *arguments]
    if IS_WINDOWS:
        return subprocess.run(command, env={**os.environ, "PYTHONUTF8": "1"}, check=False).returncode
    return os.execv(command[0], command)


def say(line: str) -> None:
    """A line of progress. Progress goes to stderr: what a command finds out goes to stdout."""
    print(line, file=sys.stderr, flush=True)
