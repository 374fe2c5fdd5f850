"""Values of Python as Typst writes them."""

from __future__ import annotations

import pytest

from press.syntax import Code, call, join, literal, value


@pytest.mark.parametrize(
    ("item", "written"),
    [
        ("a", '"a"'),
        (Code("1fr"), "1fr"),
        (None, "none"),
        (True, "true"),
        (3, "3"),
        (["a", 1], '("a", 1, )'),
        ([], "()"),
        ({"a-b": None}, '("a-b": none)'),
        ({}, "(:)"),
    ],
)
def test_value(item: object, written: str) -> None:
    assert value(item) == written


def test_a_literal_cannot_be_left() -> None:
    assert literal('a"b\\c\nd') == '"a\\"b\\\\c\\nd"'


def test_call() -> None:
    assert call("sheet", "a", pad_to=2) == 'sheet("a", pad-to: 2)'


def test_join() -> None:
    assert join([Code("a"), Code("b")]) == "{a\nb}"


def test_an_unknown_value_is_refused() -> None:
    with pytest.raises(TypeError, match="no Typst form for object"):
        value(object())
