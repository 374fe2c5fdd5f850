"""The order of the alphabet, Swedish and English: å, ä, ö last, capitals among the others."""

from __future__ import annotations

ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e"})  # after z, as in Swedish


def place(name: str) -> str:
    """What to sort a name by; an English article does not count."""
    return name.removeprefix("the ").lower().translate(ORDER)
