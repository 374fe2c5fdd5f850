"""A problem reads as a place, a sentence, a rule, and what to write instead."""

from kit import Problem


def test_an_error_and_a_warning() -> None:
    found = Problem(
        "docs/a.sv.md", 4, "minutes", "minutes: expected a whole number, got '25 min'", "write: minutes: 25"
    )
    assert str(found) == (
        "docs/a.sv.md:4: minutes: expected a whole number, got '25 min' [minutes]\n  write: minutes: 25"
    )
    assert str(Problem("docs/a.sv.md", 1, "stale", "no stamp", "stamp it", is_error=False)).startswith(
        "docs/a.sv.md:1: warning: no stamp [stale]"
    )


def test_problems_sort_by_place() -> None:
    places = [("b", 1), ("a", 9), ("a", 2)]
    assert [(p.file, p.line) for p in sorted(Problem(f, n, "r", "m", "w") for f, n in places)] == sorted(places)
