"""What an author is told when something should be mended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something to mend. `message` says found and expected; `repair` is the right form, ready to paste."""

    file: str
    line: int
    rule: str
    message: str
    repair: str
    is_error: bool = True

    def __str__(self) -> str:
        level = "" if self.is_error else "warning: "
        return f"{self.file}:{self.line}: {level}{self.message} [{self.rule}]\n  {self.repair}"
