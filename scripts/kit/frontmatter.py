"""The front matter of a file: its keys with their lines, and where the body begins.

MkDocs publishes broken front matter as text and says nothing; here everything that is wrong with it is a problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit import Problem
from kit.located import Located
from kit.located import read as read_yaml

RULES: Mapping[str, str] = {
    "front-matter": "A file begins with front matter between two lines of three dashes, and it is a list of keys.",
    "yaml": "Front matter and data files are readable YAML.",
    "duplicate-key": "A key stands once.",
}
_EXAMPLE = "write on line 1: ---, then title: and summary:, then --- on a line of its own"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys of one file, and its body, whose first line is line `body_line` of the file.

    `unreadable` says why there are no keys; it is empty where there are some.
    """

    file: str
    keys: Mapping[str, Located]
    body: str
    body_line: int
    unreadable: tuple[Problem, ...] = ()

    def line(self, key: str) -> int:
        """The line `key` stands on; line 1 where it is missing."""
        return self.keys[key].line if key in self.keys else 1


def read(text: str, file: str) -> tuple[FrontMatter, list[Problem]]:
    """The front matter of `text` and what is wrong with it."""
    lines = text.removeprefix("\ufeff").split("\n")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---":
        return _without(file, text, 1, [Problem(file, 1, "front-matter", "no front matter", _EXAMPLE)])
    if end is None:
        message, repair = "the front matter is not closed", "write --- on a line after the last key"
        return _without(file, "\n".join(lines[1:]), 2, [Problem(file, 1, "front-matter", message, repair)])
    located, problems = read_yaml("\n".join(lines[1:end]), file, 2)
    keys = located.children if located and isinstance(located.value, dict) else {}
    body, body_line = "\n".join(lines[end + 1 :]), end + 2
    if not keys:
        problem = Problem(file, 2, "front-matter", "expected keys with values", _EXAMPLE)
        return _without(file, body, body_line, problems or [problem])
    return FrontMatter(file, {str(key): child for key, child in keys.items()}, body, body_line), problems


def _without(file: str, body: str, line: int, problems: list[Problem]) -> tuple[FrontMatter, list[Problem]]:
    return FrontMatter(file, {}, body, line, tuple(problems)), problems
