"""What the data files say of each other and of the world outside, and which pictures there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.manuscript import Manuscript
from kit.rules.rule import Finding, Rule
from kit.shape import nearest

MIRROR = re.compile(r"^https?://(?:[\w-]+\.)*(github\.com|githubusercontent\.com|docplayer\.\w+|web\.archive\.org"
                    r"|archive\.\w+|webcache\.googleusercontent\.com|scribd\.com)/")  # fmt: skip


def own_addresses(manuscript: Manuscript) -> Iterator[Finding]:
    """An address is the publisher's own, never a mirror's."""
    for name in ("sources", "films"):
        for id, entry in manuscript.data[name].items():
            address = entry.children.get("url")
            if address and (match := MIRROR.match(address.raw)):
                message = f"{id}: url: {match[1]} is a mirror"
                repair = f"write the publisher's own address, or delete line {address.line}"
                yield Finding(f"docs/_data/{name}.yml", address.line, message, repair)


def film_sources(manuscript: Manuscript) -> Iterator[Finding]:
    """A film's source stands in sources.yml."""
    known = list(manuscript.data["sources"])
    for id, entry in manuscript.data["films"].items():
        source = entry.children.get("source")
        if source and source.raw not in known:
            near = nearest(source.raw, known)
            repair = f"write: source: {near}" if near else f"add {source.raw} to docs/_data/sources.yml"
            yield Finding("docs/_data/films.yml", source.line, f"{id}: no source is called {source.raw}", repair)


def scenes_drawn(manuscript: Manuscript) -> Iterator[Finding]:
    """A page's scene is one of the drawings in overrides/assets/images/scenes."""
    drawn = list(manuscript.kit.scenes)
    for reading in manuscript.originals:
        scene = manuscript.facts[reading.path].get("scene", "")
        if scene and scene not in drawn:
            near = nearest(scene, drawn)
            repair = f"write: scene: {near}" if near else f"write one of: {', '.join(drawn) or 'none is drawn'}"
            yield Finding(reading.file, reading.front.line("scene"), f"scene: no drawing is called {scene}", repair)


RULES = (
    Rule("mirror", own_addresses),
    Rule("film-source", film_sources),
    Rule("scene", scenes_drawn),
)
