"""What the accessibility statement may claim: only what was run whole and passed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from golden import write
from kit import tested
from recording import Recorder


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    write({}, tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + 'extra:\n  edition: "2026.1"\n', "utf-8")
    return Recorder(tmp_path)


def item(name: str, *claims: str) -> Any:
    return SimpleNamespace(path=Path(name), nodeid=name, iter_markers=lambda _: [SimpleNamespace(args=claims)])


def report(name: str, when: str = "call", passed: bool = True, **facts: object) -> Any:
    return SimpleNamespace(nodeid=name, when=when, passed=passed, user_properties=list(facts.items()))


def ended(recorder: Recorder, **signs: bool) -> dict[str, Any]:
    recorder.pytest_sessionfinish(SimpleNamespace(**{"shouldfail": False, "shouldstop": False} | signs))  # type: ignore[arg-type]
    return tested.found(recorder.root)


def test_what_passed_is_written_with_what_it_went_through(recorder: Recorder) -> None:
    recorder.pytest_itemcollected(item("a", "html", "pdf"))
    recorder.pytest_runtest_logreport(report("a", tools="checker 1", pages=255))
    found = ended(recorder)
    assert list(found) == ["html", "pdf"]
    assert found["html"].items() >= {"edition": "2026.1", "tools": "checker 1", "pages": 255}.items()
    assert found["pdf"]["standards"] == [*tested.STANDARDS]


@pytest.mark.parametrize("what", ["failed", "left out", "stopped"])
def test_what_was_not_run_whole_stays_as_it_was(recorder: Recorder, what: str) -> None:
    recorder.pytest_itemcollected(item("old", "html"))
    recorder.pytest_runtest_logreport(report("old", pages=1))
    ended(recorder)
    again = Recorder(recorder.root)
    for name in ("a", "b"):
        again.pytest_itemcollected(item(name, "html"))
    again.pytest_runtest_logreport(report("a", pages=2))
    if what == "failed":
        again.pytest_runtest_logreport(report("b", when="setup", passed=False))
    elif what == "left out":
        again.pytest_deselected([item("b")])
    assert ended(again, shouldstop=what == "stopped")["html"]["pages"] == 1


def test_a_claim_rests_on_all_of_its_files(recorder: Recorder) -> None:
    folder = recorder.root / "tests" / "site"
    folder.mkdir(parents=True)
    for name in ("test_a.py", "test_b.py"):
        (folder / name).write_text('pytestmark = pytest.mark.claim("axe", "html")\n', "utf-8")
    recorder.pytest_itemcollected(item(str(folder / "test_a.py"), "html"))
    recorder.pytest_runtest_logreport(report(str(folder / "test_a.py")))
    assert ended(recorder) == {}
    recorder.pytest_itemcollected(item(str(folder / "test_b.py"), "html"))
    recorder.pytest_runtest_logreport(report(str(folder / "test_b.py")))
    assert set(ended(recorder)) == {"html"}
