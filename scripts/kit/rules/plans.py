"""A session's steps exist and fill its minutes."""

from __future__ import annotations

from collections.abc import Iterator

from kit import LANGUAGES, Part
from kit.content import Reading
from kit.located import Located
from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule
from kit.shape import nearest


def parts_known(manuscript: Manuscript) -> Iterator[Finding]:
    """A step of a plan is a page, or a word that part_titles spells out in every language."""
    for reading in manuscript.originals:
        for part, line in _parts(manuscript, reading):
            if part.name in manuscript.pairs:
                continue
            if "/" in part.name:
                near = nearest(part.name, list(manuscript.pairs))
                repair = f"write: - {near}: {part.minutes}" if near else f"write docs/{part.name}.{LANGUAGES[0]}.md"
                yield Finding(reading.file, line, f"parts: {part.name} is no page", repair)
                continue
            for own in manuscript.pairs[reading.path].values():
                titles = _titles(own)
                if titles is not None and part.name not in titles:
                    message = f"part_titles: {part.name} has no title"
                    yield Finding(own.file, own.front.line("part_titles"), message, f'write: {part.name}: "…"')


def titles_used(manuscript: Manuscript) -> Iterator[Finding]:
    """Every word in part_titles is a step of the plan."""
    for reading in manuscript.readings:
        names = {part.name for part in manuscript.facts.get(reading.path, {}).get("parts", ())}
        for name, title in (_titles(reading) or {}).items():
            if names and name not in names:
                message = f"part_titles: {name} is no step of the plan"
                yield Finding(reading.file, title.line, message, f"delete line {title.line}")


def minutes_sum(manuscript: Manuscript) -> Iterator[Finding]:
    """The minutes of a plan are the sum of its steps."""
    for reading in manuscript.originals:
        minutes = manuscript.facts[reading.path].get("minutes")
        total = sum(part.minutes for part, _ in _parts(manuscript, reading))
        if total and minutes and minutes != total:
            message = f"minutes: the steps take {total}, not {minutes}"
            yield Finding(reading.file, reading.front.line("minutes"), message, f"write: minutes: {total}")


def agenda_shown(manuscript: Manuscript) -> Iterator[Finding]:
    """A plan shows its agenda, and only a plan does."""
    for reading in manuscript.readings:
        agendas = [macro for macro in reading.outline.macros if macro.name == "agenda"]
        kind = manuscript.kind(reading.path)
        if kind == "plan" and not agendas:
            yield Finding(reading.file, reading.front.body_line, "a plan shows its agenda", "add: [[agenda]]")
        if kind and kind != "plan" and agendas:
            line = agendas[0].line
            yield Finding(reading.file, line, f"a {kind} has no agenda", f"delete line {line}")


def _parts(manuscript: Manuscript, reading: Reading) -> Iterator[tuple[Part, int]]:
    parts: tuple[Part, ...] = manuscript.facts[reading.path].get("parts", ())
    if parts and manuscript.kind(reading.path) == "plan":
        steps = reading.front.keys["parts"].children.values()
        yield from zip(parts, (step.line for step in steps), strict=True)


def _titles(reading: Reading) -> dict[str, Located] | None:
    """The titles of steps by name; None where they cannot be read, which is said elsewhere."""
    titles = reading.front.keys.get("part_titles")
    if titles is None:
        return None if reading.front.unreadable else {}
    return {str(name): title for name, title in titles.children.items()} if isinstance(titles.value, dict) else None


RULES = (
    Rule("part", parts_known),
    Rule("part-title", titles_used),
    Rule("plan-minutes", minutes_sum),
    Rule("agenda", agenda_shown),
)
