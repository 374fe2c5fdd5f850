"""What `serve` does otherwise than MkDocs would."""

from pathlib import Path

import pytest

import preview


class RefusedError(Exception):
    pass


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("nav: [index.md]\n", "utf-8")
    return tmp_path


def test_a_good_build_says_how_long_it_took(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    built: list[bool] = []
    preview.patient(lambda: built.append(True), project, RefusedError)()
    assert built == [True]
    assert capsys.readouterr().err == "  The preview is up to date, after 0.0 s.\n"


def test_a_build_that_is_refused_keeps_the_preview_going(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> None:
        raise RefusedError

    preview.patient(refuse, project, RefusedError)()
    assert capsys.readouterr().err == "  The preview shows the pages as they were, until this is mended and saved.\n"


def test_another_failure_is_not_hidden(project: Path) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        preview.patient(fail, project, RefusedError)()


def test_a_broken_configuration_is_told_and_nothing_built(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "mkdocs.yml").write_text("nav:\n  - Om:\n", "utf-8")
    built: list[bool] = []
    preview.patient(lambda: built.append(True), project, RefusedError)()
    assert built == []
    assert capsys.readouterr().err.splitlines() == [
        "mkdocs.yml:2: nav: nothing stands after the colon [data-file]",
        "  write a page after it: page.md",
        "  The preview shows the pages as they were, until this is mended and saved.",
    ]


@pytest.mark.parametrize(
    ("mount", "asked", "found"),
    [
        ("/", "/en/modules/a.html", "/modules/a.html"),
        ("/", "/modules/en/a.html", "/modules/en/a.html"),
        ("/", "/english.html", "/english.html"),
        ("/kit/", "/kit/en/a.html", "/kit/a.html"),
        ("/kit/", "/en/a.html", "/en/a.html"),
    ],
)
def test_a_language_alone_stands_at_the_root(mount: str, asked: str, found: str) -> None:
    heard: list[str] = []
    server = preview.at_root(lambda environ, _: heard.append(environ["PATH_INFO"]) or [b""], mount, "en")  # type: ignore[func-returns-value]
    assert list(server({"PATH_INFO": asked}, None)) == [b""]
    assert heard == [found]
