"""Our style sheets in one file and our scripts in another: fewer requests, and gzip folds together what is alike."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# The theme's clipboard.js, for buttons that copy code; the kit has none. What stands in its place says that it cannot.
CLIPBOARD = re.compile(r"\(\w+,(\w+)\)=>\{/\*!\s*\* clipboard\.js v.*?\)\(\)\.default\}\)\}\)", re.DOTALL)
CANNOT_COPY = r"(_,\1)=>{\1.exports={isSupported:()=>!1}})"


@dataclass(frozen=True, slots=True)
class Parcel:
    """Files of one kind: how a page asks for one, the file that they come together in, and how that is asked for."""

    asks: re.Pattern[str]
    file: str
    tag: str


PARCELS = (
    Parcel(
        re.compile(
            r'<link rel="stylesheet" href="(?P<to>[^"]*?)(?P<file>assets/(?:brand|stylesheets/[\w-]+)\.css)"'
            r'(?: media="(?P<media>[a-z]+)")?>\n?'
        ),
        "assets/stylesheets/all.css",
        '<link rel="stylesheet" href="{}">\n',
    ),
    Parcel(
        re.compile(
            r'<script src="(?P<to>[^"]*?)(?P<file>assets/javascripts/[\w-]+\.js)" defer(?P<media>)></script>\n?'
        ),
        "assets/javascripts/all.js",
        '<script src="{}" defer></script>\n',
    ),
)


def together(pages: Mapping[Path, str], site: Path) -> Iterator[tuple[Path, str]]:
    """The files that hold what all pages ask for, in that order, and the pages that ask for them: path and text.

    What only some pages ask for stays by itself.
    """
    texts = dict(pages)
    for parcel in PARCELS:
        parts = _of_all(parcel, pages.values())
        yield site / parcel.file, "".join(_part(site / name, media) for name, media in parts.items())
        texts = {path: _asking_once(text, parcel, parts) for path, text in texts.items()}
    yield from texts.items()


def without_copying(bundle: str) -> str:
    """The theme's script without what it copies code with: three kilobytes of every first visit."""
    return CLIPBOARD.sub(CANNOT_COPY, bundle)


def _of_all(parcel: Parcel, pages: Iterable[str]) -> dict[str, str | None]:
    """The files of a parcel that every page with any of them asks for, and the media that each is for."""
    lists = [asked for page in pages if (asked := {one["file"]: one["media"] for one in parcel.asks.finditer(page)})]
    return {file: media for file, media in (lists[0].items() if lists else ()) if all(file in asked for asked in lists)}


def _part(file: Path, media: str | None) -> str:
    text = file.read_text("utf-8")
    return f"@media {media} {{\n{text}}}\n" if media else text


def _asking_once(page: str, parcel: Parcel, parts: Collection[str]) -> str:
    """The page with one tag in place of the first of these tags, and none of the others."""
    tags = [tag for tag in parcel.asks.finditer(page) if tag["file"] in parts]
    for tag in reversed(tags):
        own = parcel.tag.format(tag["to"] + parcel.file) if tag is tags[0] else ""
        page = page[: tag.start()] + own + page[tag.end() :]
    return page
