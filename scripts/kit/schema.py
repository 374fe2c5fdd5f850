"""The keys of front matter: in which language's file each stands, which kinds have it, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kit import AUDIENCES, KINDS, LANGUAGES, PRODUCTS, SOURCE_LANGUAGE, Part, Problem
from kit.frontmatter import FrontMatter
from kit.shape import (
    DAY,
    LATER_DAY,
    PAIR,
    SLUG,
    STAMP,
    TEXT,
    TEXTS,
    WHOLE_NUMBER,
    Shape,
    list_of,
    misfit,
    nearest,
    one_of,
    pattern,
    words_of,
)


@dataclass(frozen=True, slots=True)
class Key:
    """A key that the files of `langs` have on pages of `kinds`, and must have on those of `required`."""

    name: str
    sentence: str
    shape: Shape
    langs: tuple[str, ...]
    kinds: tuple[str, ...] = KINDS
    required: tuple[str, ...] = ()


ONCE = (SOURCE_LANGUAGE,)
TRANSLATIONS = tuple(lang for lang in LANGUAGES if lang != SOURCE_LANGUAGE)
TIMED = ("module", "case", "guide", "plan")
PICTURED = ("module", "brochure", "page")
PRINTING = tuple(kind for kind in KINDS if PRODUCTS[kind])

KIND = one_of(KINDS)
CODE = pattern(r"[A-Z]-\d\d", "a letter, a dash and two figures", "G-03")
AUDIENCE = words_of(AUDIENCES)
PRODUCT = words_of(list(dict.fromkeys(product for products in PRODUCTS.values() for product in products)))
PARTS = list_of(PAIR, "[opening: 2, modules/gifts/the-envelope: 10]")
TEMPLATE = pattern(r"[\w-]+\.html", "the name of a template", "home.html")
FRAME = words_of(("navigation", "toc", "footer", "path"))

# fmt: off
KEYS = (
    Key("kind", "What sort of page it is.", KIND, ONCE, KINDS, KINDS),
    Key("code", "The short name at the foot of the paper: a letter and a number.", CODE, ONCE),
    Key("minutes", "How long it takes with a group.", WHOLE_NUMBER, ONCE, KINDS, TIMED),
    Key("audience", "For whom it is.", AUDIENCE, ONCE),
    Key("print", "What is made of it on paper.", PRODUCT, ONCE, PRINTING),
    Key("reviewed", "The day somebody last went through it.", DAY, ONCE, KINDS, KINDS),
    Key("review_due", "The day it must be gone through again.", LATER_DAY, ONCE, KINDS, KINDS),
    Key("parts", "The steps of a session with their minutes.", PARTS, ONCE, ("plan",), ("plan",)),
    Key("template", "Another template than the usual one.", TEMPLATE, ONCE, ("page",)),
    Key("hide", "Which parts of the frame are left out.", FRAME, ONCE, ("page",)),
    Key("scene", "The drawn picture on its page and on the cover of its paper.", SLUG, ONCE, PICTURED),
    Key("title", "The heading of the page.", TEXT, LANGUAGES, KINDS, KINDS),
    Key("summary", "One sentence: what it gives whom.", TEXT, LANGUAGES, KINDS, KINDS),
    Key("part_titles", "The names of those steps that are no pages.", TEXTS, LANGUAGES, ("plan",)),
    Key("poster", "The sentence on the module's poster.", TEXT, LANGUAGES, ("module",)),
    Key("stamp", "Which Swedish words were translated; `make.py stamp` writes it.", STAMP, TRANSLATIONS),
)
# fmt: on

RULES: Mapping[str, str] = {
    "unknown-key": "Front matter has only keys that the kit knows, in the files and on the kinds they belong to.",
    "shared-key": "What does not depend on language stands in the Swedish file alone.",
    **{key.name: key.sentence for key in KEYS},
}
_BY_NAME = {key.name: key for key in KEYS}


def problems(front: FrontMatter, kind: str | None, lang: str, file: str) -> list[Problem]:
    """What is wrong with the keys of a file. `kind` is the Swedish file's; with none that is known, less is checked."""
    if front.unreadable:
        return list(front.unreadable)  # that keys are missing then says nothing more
    known = kind if kind in KINDS else None
    return [*_strangers(front, known, lang, file), *_missing(front, known, lang, file), *_misfits(front, lang, file)]


def facts(front: FrontMatter) -> dict[str, Any]:
    """The values of the known keys that have the right shape: lists as tuples, `parts` as tuple of Part.

    A stamp is given as `stamp`, the checksum, and `stamped`, its date.
    """
    known = ((name, at, _BY_NAME[name].shape) for name, at in front.keys.items() if name in _BY_NAME)
    fit = {name: at.value for name, at, shape in known if not shape.misfit(at)}
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in fit.items()}
    if "parts" in fit:
        values["parts"] = tuple(Part(name, minutes) for step in fit["parts"] for name, minutes in step.items())
    if "stamp" in fit:
        day, values["stamp"] = fit["stamp"].split(" ")
        values["stamped"] = date.fromisoformat(day)
    return values


def _strangers(front: FrontMatter, kind: str | None, lang: str, file: str) -> Iterator[Problem]:
    for name, value in front.keys.items():
        key, line = _BY_NAME.get(name), value.line
        repair = f"delete line {line}"
        if key is None:
            near = nearest(name, [key.name for key in KEYS if lang in key.langs])
            message = f"{name}: there is no such key"
            yield Problem(file, line, "unknown-key", message, f"write: {near}" if near else repair)
        elif lang not in key.langs and key.langs == ONCE:
            source = file.removesuffix(f".{lang}.md") + f".{SOURCE_LANGUAGE}.md"
            message = f"{name}: is the same in every language"
            yield Problem(file, line, "shared-key", message, f"{repair}; it stands in {source}")
        elif lang not in key.langs:
            yield Problem(file, line, "unknown-key", f"{name}: belongs in a translation", repair)
        elif kind and kind not in key.kinds:
            yield Problem(file, line, "unknown-key", f"{name}: not a key of the kind {kind}", repair)


def _missing(front: FrontMatter, kind: str | None, lang: str, file: str) -> Iterator[Problem]:
    for key in KEYS:
        is_due = kind in key.required if kind else key.required == KINDS
        if is_due and lang in key.langs and key.name not in front.keys:
            repair = f"write: {key.name}: {key.shape.example}"
            yield Problem(file, 1, key.name, f"{key.name}: is missing", repair)


def _misfits(front: FrontMatter, lang: str, file: str) -> Iterator[Problem]:
    for name, value in front.keys.items():
        key = _BY_NAME.get(name)
        if key and lang in key.langs and (found := misfit(name, value, key.shape)):
            yield Problem(file, found.line, name, found.message, found.repair)
