from __future__ import annotations

from pathlib import Path

from golden import write
from kit import Source, data


def test_sources_terms_films_and_strings(tmp_path: Path) -> None:
    write({}, tmp_path)
    found, problems = data.read(tmp_path)
    assert problems == []
    assert found["sources"]["agreement"] == Source(
        "agreement", "Överenskommelse mot mutor", "SKR", "https://skr.se/overenskommelse", "2023"
    )
    assert found["terms"]["ivo"].authority
    assert found["films"]["the-will"].questions == {"sv": ("Vad gör du?",), "en": ("What do you do?",)}
    assert found["strings"] == {"print": {"sv": "Skriv ut", "en": "Print"}}


def test_an_entry_that_lacks_what_it_needs_is_left_out(tmp_path: Path) -> None:
    write({"files": {"docs/_data/glossary.yml": "ivo: {sv: Ivo}\n"}}, tmp_path)
    found, problems = data.read(tmp_path)
    assert (found["terms"], problems) == ({}, [])


def test_an_empty_file_has_no_entries(tmp_path: Path) -> None:
    (tmp_path / "films.yml").write_text("# none yet\n", "utf-8")
    assert data.mapping(tmp_path, "films.yml") == ({}, [])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    entries, problems = data.mapping(tmp_path, "docs/_data/films.yml")
    assert entries == {}
    assert [problem.rule for problem in problems] == ["data-file"]


def test_line_ends_of_windows_are_read_as_ours() -> None:
    assert data.decoded("å\r\nb".encode(), "f.yml") == ("å\nb", [])


def test_what_is_not_utf_8_is_a_problem_with_its_line() -> None:
    text, problems = data.decoded("a\nå".encode("latin-1"), "f.yml")
    assert text == "a\n\ufffd"
    assert [str(problem) for problem in problems] == [
        "f.yml:2: expected UTF-8, got the byte 0xe5 [encoding]\n  save the file again with the encoding UTF-8"
    ]
