"""YAML with the line of every value, read strictly: nothing is guessed and nothing is dropped in silence."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from kit import Problem

# libyaml, ten times as fast, where PyYAML has it.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PAIR = re.compile(r"(?P<key>\s*(?:- +)*[\w-]+: +)(?P<value>\S.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Located:
    """A YAML value: `value` in Python's types, `raw` as written, `line` of the file (of its key, inside a map).

    `children` holds the same for what stands inside it, by key of a map or by number of a list.
    """

    value: Any
    line: int
    raw: str = ""
    children: Mapping[str | int, Located] = field(default_factory=dict)


def read(text: str, file: str, first_line: int = 1) -> tuple[Located | None, list[Problem]]:
    """The value that `text` spells, None where it is empty or broken, and what is wrong with it.

    `first_line` is the line of `file` that `text` begins on. Duplicate keys keep the first value.
    """
    loader = LOADER(text)
    problems: list[Problem] = []
    try:
        node = loader.get_single_node()
        if node is None:
            return None, []
        return _located(node, None, _Context(loader, file, first_line, problems)), problems
    except yaml.MarkedYAMLError as error:
        return None, [*problems, _broken(error, text, file, first_line)]
    except yaml.YAMLError as error:
        message = f"not readable as YAML: {str(error).splitlines()[0]}"
        return None, [Problem(file, first_line, "yaml", message, "delete the character that cannot be seen")]
    except RecursionError:
        message = "not readable as YAML: an alias (*) stands inside what it names (&)"
        return None, [Problem(file, first_line, "yaml", message, "write the words out instead of the alias")]
    finally:
        loader.dispose()


def quoted(text: str) -> str:
    """`text` as YAML in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def shown(at: Located) -> str:
    """A value for a message, shortened."""
    if isinstance(at.value, dict):
        return f"a map of {', '.join(map(str, at.value)) or 'nothing'}"
    if isinstance(at.value, list):
        return "a list"
    if at.value is None:
        return "nothing"
    return f"'{at.raw}'" if len(at.raw) <= 40 else f"'{at.raw[:39]}…'"


@dataclass(frozen=True, slots=True)
class _Context:
    loader: Any
    file: str
    first_line: int
    problems: list[Problem]


def _located(node: yaml.Node, line: int | None, at: _Context) -> Located:
    line = node.start_mark.line + at.first_line if line is None else line
    children: dict[str | int, Located] = {}
    if isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            key_line = key.start_mark.line + at.first_line
            name = str(key.value)
            if name in children:
                at.problems.append(_duplicate(name, key_line, children[name].line, at.file))
            else:
                children[name] = _located(child, key_line, at)
        return Located({key: child.value for key, child in children.items()}, line, children=children)
    if isinstance(node, yaml.SequenceNode):
        children = {number: _located(child, None, at) for number, child in enumerate(node.value)}
        return Located([child.value for child in children.values()], line, children=children)
    return Located(_scalar(node, at.loader), line, str(node.value))


def _scalar(node: yaml.Node, loader: Any) -> Any:
    """The value of a node; what only looks like a date, 2026-02-30, or has a tag of its own, is text."""
    try:
        return loader.construct_object(node)
    except (ValueError, yaml.YAMLError):
        return str(node.value)


def _duplicate(name: str, line: int, first: int, file: str) -> Problem:
    return Problem(file, line, "duplicate-key", f"{name}: stands on line {first} already", f"delete line {line}")


def _broken(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Problem:
    mark = error.problem_mark
    if error.context_mark and re.search("quoted scalar|flow", error.context or ""):
        mark = error.context_mark  # where it was opened says more than where the reader gave up
    number = mark.line if mark else 0
    lines = text.splitlines() or [""]
    line = lines[min(number, len(lines) - 1)]
    message = f"not readable as YAML: {error.problem or error.context}"
    return Problem(file, first_line + number, "yaml", message, _yaml_repair(line))


def _yaml_repair(line: str) -> str:
    if "\t" in line:
        return f"write (spaces, no tab): {line.replace(chr(9), '  ').strip()}"
    pair = _PAIR.match(line)
    if pair and pair["value"][0] in "[{":
        return f"write: {line.strip()}{']' if pair['value'][0] == '[' else '}'}"
    if pair:
        return f"write: {pair['key'].strip()} {quoted(pair['value'].strip(chr(34)))}"
    return 'write: key: value (a value with a colon, or that begins with a sign, stands in "quotes")'
