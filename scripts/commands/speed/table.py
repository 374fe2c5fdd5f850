"""How `bench` prints what it measured: a line as soon as it is known, the aim beside it."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = ("what", "this kit", "plain", "ratio", "aim")
WIDTHS = (44, 12, 12, 8, 10)


@dataclass(frozen=True, slots=True)
class Row:
    """A line. `value`, `plain`, `aim` (at most) and `least` are in `unit`; an aim on the ratio is `most_times`."""

    what: str
    value: float
    unit: str
    plain: float | None = None
    aim: float | None = None
    most_times: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        """True where every aim of the line is met."""
        times = self.value / self.plain if self.plain else 0.0
        is_enough = self.least is None or self.value >= self.least
        is_little = self.aim is None or self.value <= self.aim
        return is_enough and is_little and (self.most_times is None or times <= self.most_times)


def line(row: Row) -> str:
    """The row as text."""
    ratio = f"{row.value / row.plain:.2f}" if row.plain else ""
    goal = f"≤ {row.most_times:g} ×" if row.most_times is not None else ""
    goal = f"≤ {amount(row.aim, row.unit)}" if row.aim is not None else goal
    goal = f"≥ {amount(row.least, row.unit)}" if row.least is not None else goal
    mark = "" if not goal else "  yes" if row.holds else "  NO"
    plain = amount(row.plain, row.unit) if row.plain is not None else ""
    return laid_out((row.what, amount(row.value, row.unit), plain, ratio, goal)) + mark


def amount(value: float, unit: str) -> str:
    """A number with as many figures as its size deserves, and its unit."""
    figures = 2 if value < 10 and unit == "s" else 1 if value < 100 else 0
    return f"{value:.{figures}f} {unit}".rstrip()


def laid_out(cells: tuple[str, ...]) -> str:
    """Cells in columns, the first to the left and the others to the right."""
    first, *others = zip(cells, WIDTHS, strict=True)
    return first[0].ljust(first[1]) + "".join(cell.rjust(width) for cell, width in others)


def head() -> str:
    """The two lines above the table."""
    return laid_out(HEAD) + "\n" + "-" * sum(WIDTHS)
