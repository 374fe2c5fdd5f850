"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kit import Problem
from kit.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Finding:
    """A place that breaks a rule: what was found and expected, and the right form."""

    file: str
    line: int
    message: str
    repair: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule; its sentence is the first line of the docstring of `find`. A rule that only warns is no error."""

    name: str
    find: Callable[[Manuscript], Iterator[Finding]]
    is_error: bool = True

    @property
    def sentence(self) -> str:
        """What the rule says, for people."""
        return (self.find.__doc__ or "").strip().splitlines()[0]

    def problems(self, manuscript: Manuscript) -> Iterator[Problem]:
        """The findings as problems under the rule's name."""
        for found in self.find(manuscript):
            yield Problem(found.file, found.line, self.name, found.message, found.repair, self.is_error)
