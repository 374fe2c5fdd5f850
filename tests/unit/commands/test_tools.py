from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from commands import tools
from commands.tools import CHROMIUM, FIREFOX, JAVA, Tool

TOOL = Tool("Thing", "KIT_THING", ("thing",), ("%JAVA_HOME%/bin/thing",), "thing", ("debian",))


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without anything."""
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    for name in ("KIT_THING", "KIT_CHROMIUM", "KIT_FIREFOX", "KIT_JAVA", "JAVA_HOME", "PLAYWRIGHT_BROWSERS_PATH"):
        monkeypatch.delenv(name, raising=False)


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o755)
    return path


def test_nothing_is_nothing() -> None:
    assert tools.find(TOOL) is None


def test_one_on_path_is_found(tmp_path: Path) -> None:
    assert tools.find(TOOL) is None
    thing = program(tmp_path / "path/thing")
    assert tools.find(TOOL) == thing


def test_one_in_its_usual_place_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    thing = program(tmp_path / "bin/thing")
    assert tools.find(TOOL) == thing


def test_playwrights_own_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    chrome = program(tmp_path / "chromium-1217/chrome-linux64/chrome")
    assert tools.find(CHROMIUM) == chrome


def test_the_variable_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "path/thing")
    monkeypatch.setenv("KIT_THING", str(program(tmp_path / "mine")))
    assert tools.find(TOOL) == tmp_path / "mine"


def test_a_wrong_variable_is_told_and_nothing_else_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "path/thing")
    monkeypatch.setenv("KIT_THING", "/nowhere")
    assert tools.provide(TOOL) is None
    assert tools.advice(TOOL) == "KIT_THING=/nowhere is not a Thing that can be used"


@pytest.mark.parametrize(
    ("answer", "code", "is_good"),
    [
        ("java.base@17\njdk.compiler@17", 0, True),
        ("java.base@17", 0, False),
        ("Unable to locate a Java Runtime", 1, False),
    ],
)
def test_java_must_be_able_to_compile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int, is_good: bool
) -> None:
    java = program(tmp_path / "path/java")
    monkeypatch.setattr(subprocess, "run", lambda words, **_: subprocess.CompletedProcess(words, code, answer))
    assert tools.find(JAVA) == (java if is_good else None)


@pytest.mark.parametrize(
    ("tool", "system", "is_root", "commands"),
    [
        (CHROMIUM, "debian", True, ["apt-get update", "apt-get install chromium"]),
        (CHROMIUM, "debian", False, ["playwright install chromium"]),
        (CHROMIUM, "ubuntu", True, ["playwright install chromium"]),
        (CHROMIUM, "", False, ["playwright install chromium"]),
        (FIREFOX, "debian", True, ["apt-get update", "apt-get install firefox-esr"]),
        (FIREFOX, "ubuntu", True, []),
        (JAVA, "ubuntu", True, ["apt-get update", "apt-get install default-jdk-headless"]),
        (JAVA, "debian", False, []),
        (JAVA, "", False, []),
    ],
)
def test_how_a_tool_is_installed(tool: Tool, system: str, is_root: bool, commands: list[str]) -> None:
    short = [
        " ".join(word for word in command if not word.startswith("-") and word not in (tools.sys.executable, "q"))
        for command in tools.installers(tool, system, is_root)
    ]
    assert short == commands


def test_a_tool_is_installed_and_then_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "installers", lambda *_: [("install-thing",)])
    monkeypatch.setattr(subprocess, "run", lambda words, **_: program(tmp_path / "path/thing"))
    assert tools.provide(TOOL) == tmp_path / "path/thing"


@pytest.mark.parametrize(
    ("tool", "system", "line"),
    [
        (FIREFOX, "debian", "Firefox is missing: sudo apt-get install firefox-esr; or set KIT_FIREFOX to where it is"),
        (FIREFOX, "", "Firefox is missing: install Firefox from its own site; or set KIT_FIREFOX to where it is"),
        (JAVA, "fedora",
         "Java is missing: install a JDK (Java 11 or newer) from its own site; or set KIT_JAVA to where it is"),
    ],
)  # fmt: skip
def test_a_missing_tool_is_told_with_the_line_that_helps(
    monkeypatch: pytest.MonkeyPatch, tool: Tool, system: str, line: str
) -> None:
    monkeypatch.setattr(tools, "system", lambda: system)
    assert tools.advice(tool) == line
