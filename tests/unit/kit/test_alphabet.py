from __future__ import annotations

from kit import alphabet


def test_the_last_letters_come_last_in_their_own_order() -> None:
    names = ["välfärdsfusk", "ägare", "IVO", "vårdbiträde", "öppenhet", "avtal", "the agreement", "åklagare"]
    assert sorted(names, key=alphabet.place) == [
        "the agreement", "avtal", "IVO", "vårdbiträde", "välfärdsfusk", "åklagare", "ägare", "öppenhet",
    ]  # fmt: skip
