from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from commands import environment, test, tools


@pytest.mark.parametrize(
    ("given", "suites", "others"),
    [
        ([], ["unit", "site", "print", "browser"], []),
        (["unit"], ["unit"], []),
        (["browser", "site"], ["site", "browser"], []),
        (["unit", "-k", "site"], ["unit"], ["-k", "site"]),
        (["-x"], ["unit", "site", "print", "browser"], ["-x"]),
    ],
)
def test_suites_first_the_rest_is_pytests(given: list[str], suites: list[str], others: list[str]) -> None:
    assert test.chosen(given) == (suites, others)


def test_only_what_the_suites_need_is_provided() -> None:
    assert test.needed(["unit"]) == []
    assert test.needed(["site", "print", "browser"]) == [tools.JAVA, tools.NPM, tools.CHROMIUM, tools.FIREFOX]


def test_one_pytest_over_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[list[str]] = []
    monkeypatch.setattr(environment, "make_for_tests", lambda root: None)
    monkeypatch.setattr(tools, "provide", lambda tool: None)
    monkeypatch.setattr(
        subprocess, "run", lambda words, **_: heard.append(words) or subprocess.CompletedProcess(words, 5)
    )
    assert test.run(tmp_path, ["site", "unit", "-x"]) == 5
    assert [words[1:] for words in heard] == [["-m", "pytest", str(Path("tests/unit")), str(Path("tests/site")), "-x"]]


def test_every_suite_has_its_folder(root: Path) -> None:
    assert [suite for suite in test.SUITES if not (root / "tests" / suite).is_dir()] == []
