"""Browsers and Java for the tests: an installed one is found; else the one command that installs it is run or told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PLAYWRIGHT = (sys.executable, "-m", "playwright", "install", "chromium")


@dataclass(frozen=True, slots=True)
class Tool:
    """A program. `names` as on PATH, `places` where systems put it (~ and %VARIABLES% allowed, also * patterns).

    `proof` are the words it must answer with exit code 0, where being there is not enough.
    """

    name: str
    variable: str
    names: tuple[str, ...]
    places: tuple[str, ...]
    package: str
    systems: tuple[str, ...]
    proof: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


_WINDOWS = ("%ProgramFiles%", "%ProgramFiles(x86)%", "%LocalAppData%")
_CACHES = ("%PLAYWRIGHT_BROWSERS_PATH%", "~/.cache/ms-playwright", "~/Library/Caches/ms-playwright",
           "%LocalAppData%/ms-playwright")  # fmt: skip

CHROMIUM = Tool(
    name="Chromium",
    variable="KIT_CHROMIUM",
    names=("chromium", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"),
    places=(
        *(f"{home}/Applications/{app}.app/Contents/MacOS/{app}" for home in ("", "~")
          for app in ("Google Chrome", "Chromium", "Microsoft Edge")),
        *(f"{home}/{file}" for home in _WINDOWS
          for file in ("Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe",
                       "Microsoft/Edge/Application/msedge.exe")),
        *(f"{cache}/chromium-*/{file}" for cache in _CACHES
          for file in ("chrome-linux*/chrome", "chrome-win*/chrome.exe", "chrome-mac*/*.app/Contents/MacOS/*")),
    ),
    package="chromium",
    systems=("debian",),
    other=PLAYWRIGHT,
)  # fmt: skip
FIREFOX = Tool(
    name="Firefox",
    variable="KIT_FIREFOX",
    names=("firefox", "firefox-esr"),
    places=(
        *(f"{home}/Applications/Firefox.app/Contents/MacOS/firefox" for home in ("", "~")),
        *(f"{home}/Mozilla Firefox/firefox.exe" for home in _WINDOWS),
    ),
    package="firefox-esr",
    systems=("debian",),
)
JAVA = Tool(
    name="Java",
    variable="KIT_JAVA",
    names=("java",),
    places=("%JAVA_HOME%/bin/java", "%JAVA_HOME%/bin/java.exe", "/opt/homebrew/opt/openjdk/bin/java"),
    package="default-jdk-headless",
    systems=("debian", "ubuntu"),
    # A runtime alone cannot compile the small program that asks veraPDF; macOS has a java that only says to get one.
    proof=("--list-modules",),
)
NPM = Tool(
    name="npm",
    variable="KIT_NPM",
    names=("npm",),
    places=tuple(f"{home}/nodejs/npm.cmd" for home in _WINDOWS),
    package="npm",
    systems=("debian", "ubuntu"),
)


def find(tool: Tool) -> Path | None:
    """The installed program: what its variable names, else what is on PATH, else in its usual places."""
    if named := os.environ.get(tool.variable):
        return Path(named) if works(tool, Path(named)) else None
    on_path = (shutil.which(name) for name in tool.names)
    usual = (path for place in tool.places for path in places(place))
    candidates = [*(Path(path) for path in on_path if path), *usual]
    return next((path for path in candidates if works(tool, path)), None)


def places(pattern: str) -> list[Path]:
    """The files that a pattern of `Tool.places` means on this machine; none where its variable is not set."""
    for name in ("ProgramFiles(x86)", "ProgramFiles", "LocalAppData", "JAVA_HOME", "PLAYWRIGHT_BROWSERS_PATH"):
        if f"%{name}%" in pattern:
            value = os.environ.get(name) or os.environ.get(name.upper())
            if not value:
                return []
            pattern = pattern.replace(f"%{name}%", value)
    whole = Path(pattern).expanduser()
    return sorted(Path(whole.anchor).glob(str(whole.relative_to(whole.anchor))))


def works(tool: Tool, path: Path) -> bool:
    """True when the program is there and, where the tool asks for a proof, gives it."""
    if not path.is_file() or not tool.proof:
        return path.is_file()
    asked = subprocess.run([path, *tool.proof], capture_output=True, text=True, check=False)
    return asked.returncode == 0 and "jdk.compiler" in asked.stdout


def provide(tool: Tool) -> Path | None:
    """The program, installed where that takes one known command and we may run it; else None."""
    if found := find(tool):
        return found
    for command in installers(tool, system(), is_root()):
        print(f"Installing {tool.name}: {' '.join(command)}", file=sys.stderr, flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(command, env=quiet, stdout=sys.stderr, check=False)
    return find(tool)


def installers(tool: Tool, system: str, is_root: bool) -> list[Sequence[str]]:
    """The commands that install a tool on this system, in order; none where only a person can."""
    if os.environ.get(tool.variable):
        return []
    if system in tool.systems:
        apt: list[Sequence[str]] = [
            ("apt-get", "update", "-q"),
            ("apt-get", "install", "-y", "-q", "--no-install-recommends", tool.package),
        ]
        return apt if is_root else [tool.other] if tool.other else []
    return [tool.other] if tool.other else []


def advice(tool: Tool) -> str:
    """What to tell when a tool is missing: the line that installs it, and the variable that names one."""
    if named := os.environ.get(tool.variable):
        return f"{tool.variable}={named} is not a {tool.name} that can be used"
    if system() in tool.systems:
        line = f"sudo apt-get install {tool.package}"
    elif tool.other:
        line = "python3 scripts/make.py test installs Playwright's own, or install Chrome, Chromium or Edge"
    else:
        line = f"install {'a JDK (Java 11 or newer)' if tool is JAVA else tool.name} from its own site"
    return f"{tool.name} is missing: {line}; or set {tool.variable} to where it is"


def system() -> str:
    """The Linux distribution's id ("debian", "ubuntu"), "" elsewhere."""
    try:
        lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    except OSError:
        return ""
    return next((line[3:].strip('"') for line in lines if line.startswith("ID=")), "")


def is_root() -> bool:
    """True when we may install packages of the system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
