from __future__ import annotations

import ast
import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import make
from commands import environment, new


def test_old_pythons_can_parse_it(root: Path) -> None:
    ast.parse((root / "scripts/make.py").read_text("utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_in_one_line(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = compile((root / "scripts/make.py").read_text("utf-8"), "make.py", "exec")
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    with pytest.raises(SystemExit) as end:
        exec(code, {"__name__": "__main__"})
    assert end.value.code == (
        "The kit needs Python 3.11 or newer; this is 3.9 (/usr/bin/python3). "
        "Install a newer one and start it by name, for example: python3.12 scripts/make.py"
    )


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert make.main(["--help"]) == 0
    assert tuple(re.findall(r"make\.py (\w+)", capsys.readouterr().out)) == make.VERBS


def test_every_command_has_its_file(root: Path) -> None:
    assert [verb for verb in make.VERBS if not (root / f"scripts/commands/{verb}.py").exists()] == []


def test_an_unknown_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert make.main(["biuld"]) == 2
    assert capsys.readouterr().err == (
        "make.py: no command is called 'biuld'; there are: build, serve, check, new, stamp, test, pictures, bench\n"
    )


@pytest.mark.parametrize(
    ("given", "gone_on_with"),
    [([], ["build"]), (["--out", "x"], ["build", "--out", "x"]), (["check"], ["check"])],
)
def test_outside_the_environment_it_goes_on_inside(
    monkeypatch: pytest.MonkeyPatch, given: list[str], gone_on_with: list[str]
) -> None:
    heard: list[list[str]] = []
    monkeypatch.setattr(environment, "is_inside", lambda root: False)
    monkeypatch.setattr(environment, "make", lambda root: None)
    monkeypatch.setattr(environment, "go_on_inside", lambda root, words: heard.append(words) or 7)
    assert make.main(given) == 7
    assert heard == [[make.__file__, *gone_on_with]]


def test_an_environment_that_cannot_be_made_is_one_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(root: Path) -> bool:
        raise environment.Unready("no room")

    monkeypatch.setattr(environment, "is_inside", fail)
    assert make.main(["check"]) == 1
    assert capsys.readouterr().err == "make.py: no room\n"


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EROFS, "make.py new: cannot write docs/a.sv.md (Read-only file system)\n"), (errno.ENOENT, None)],
)
def test_a_file_that_cannot_be_written_is_one_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int, said: str | None
) -> None:
    def fail(root: Path, arguments: list[str]) -> int:
        raise OSError(number, "Read-only file system", "docs/a.sv.md")

    monkeypatch.setattr(environment, "is_inside", lambda root: True)
    monkeypatch.setattr(new, "run", fail)
    if said is None:
        with pytest.raises(FileNotFoundError):
            make.main(["new"])
    else:
        assert make.main(["new"]) == 1
        assert capsys.readouterr().err == said


@pytest.mark.parametrize("said", ["x" * 100_000, "x"])
def test_who_has_read_enough_is_not_told_of_it(root: Path, said: str) -> None:
    program = (
        "import sys; sys.path.insert(0, 'scripts'); import make; from commands import check, environment\n"
        f"environment.is_inside = lambda root: True; check.run = lambda *_: print({said!r}) or 0\n"
        "sys.exit(make.main(['check']))"
    )
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([sys.executable, "-c", program], cwd=root, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert (done.returncode, done.stderr) == (make.SEEN_ENOUGH, b"")
