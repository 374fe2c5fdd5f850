from __future__ import annotations

import pytest

from kit import located, shape
from kit.shape import Misfit, Shape

COLOURS = shape.words_of(("green", "amber", "ink"))


def check(spelled: str, wanted: Shape) -> Misfit | None:
    value, _ = located.read(f"key: {spelled}", "f.yml")
    assert value is not None
    return shape.misfit("key", value.children["key"], wanted)


@pytest.mark.parametrize(
    ("spelled", "wanted"),
    [
        ("Kuvertet", shape.TEXT),
        ("25", shape.WHOLE_NUMBER),
        ("2026-11-21", shape.DAY),
        ("true", shape.YES_OR_NO),
        ('"3:58"', shape.LENGTH),
        ("20 min", shape.LENGTH),
        ("skr-agreement-2018", shape.SLUG),
        ("https://skr.se/a?b=c#d", shape.ADDRESS),
        ("[green, ink]", COLOURS),
        ("{sv: a, en: b}", shape.in_each_language(shape.TEXT)),
        ("[a, b]", shape.list_of(shape.TEXT, "[a]")),
        ("{opening: 2}", shape.PAIR),
        ("{opening: Hej}", shape.TEXTS),
    ],
)
def test_what_fits(spelled: str, wanted: Shape) -> None:
    assert check(spelled, wanted) is None


@pytest.mark.parametrize(
    ("spelled", "wanted", "message", "repair"),
    [
        ("2026", shape.TEXT, "key: expected text, got '2026'", 'write: key: "2026"'),
        ("", shape.TEXT, "key: expected text, got nothing", 'write: key: "…"'),
        ("25 min", shape.WHOLE_NUMBER, "key: expected a whole number, got '25 min'", "write: key: 25"),
        ("0", shape.WHOLE_NUMBER, "key: expected a whole number, got '0'", "write: key: 15"),
        ("true", shape.WHOLE_NUMBER, "key: expected a whole number, got 'true'", "write: key: 15"),
        ("2026-11-21 12:00:00", shape.DAY, "key: expected a date, got '2026-11-21 12:00:00'", "write: key: 2026-11-21"),
        (
            "3:58",
            shape.LENGTH,
            "key: expected minutes and seconds in quotes, or '20 min', got '3:58'",
            'write: key: "3:58"',
        ),
        ("SKR 2018", shape.SLUG, "key: expected small letters, figures and dashes, got 'SKR 2018'",
         "write: key: skr-2018"),
        ("[gren, gren]", COLOURS, "key: expected a list of words from green, amber, ink, each once, got 'gren'",
         "write: key: [green]"),
        ("[ink, ink]", COLOURS, "key: expected a list of words from green, amber, ink, each once, got 'ink'",
         "write: key: [ink]"),
        ("[]", COLOURS, "key: expected a list of words from green, amber, ink, each once, got a list",
         "write: key: [green]"),
        ("{sv: a}", shape.in_each_language(shape.TEXT), "key: expected sv and en, each with text, got a map of sv",
         'write: key: {sv: "a", en: "…"}'),
    ],
)  # fmt: skip
def test_what_does_not_fit(spelled: str, wanted: Shape, message: str, repair: str) -> None:
    found = check(spelled, wanted)
    assert found is not None
    assert (found.message, found.repair) == (message, repair)


def test_a_long_value_is_cut() -> None:
    found = check("x" * 50, shape.one_of(("a", "b")))
    assert found is not None
    assert found.message == f"key: expected one of a, b, got '{'x' * 39}…'"


def test_nearest() -> None:
    assert shape.nearest("reviewd", ["reviewed", "review_due"]) == "reviewed"
    assert shape.nearest("zzz", ["reviewed"]) is None
