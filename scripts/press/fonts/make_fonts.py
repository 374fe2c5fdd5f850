"""Makes the kit's fonts from the two Fontsource packages; only a maintainer runs it (see README.md beside it).

Each face is cut down to the signs that Swedish and English texts use, gets plain family and style names, and is
written twice: TTF here for paper, WOFF2 in overrides/assets/fonts for the screen, where the browser slants the upright
face for italics. Same packages, same bytes.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[3]
PAPER = Path(__file__).resolve().parent
SCREEN = ROOT / "overrides" / "assets" / "fonts"
LICENCES = {"atkinson-hyperlegible-next": "OFL-Atkinson-Hyperlegible-Next.txt", "literata": "OFL-Literata.txt"}
# Latin-1 but the micro sign, which the packages lack, and the signs of typesetting.
SIGNS = (
    "".join(chr(code) for code in [*range(0x20, 0x7F), *range(0xA0, 0x100)] if code != 0xB5)
    + "\N{EN DASH}\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    + "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}"
    + "\N{BULLET}\N{HORIZONTAL ELLIPSIS}\N{MINUS SIGN}\N{EURO SIGN}"
)
# What the screen's running text needs, and the fewer signs of headings, bold and italics: each kilobyte delays the
# first page. A rarer sign falls back to the reader's own fonts.
SCREEN_SIGNS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÅÄÖåäöÉéÈèÜüÆæØøáàçêëíñóôúï§°½×€"
    + "\N{NO-BREAK SPACE}\N{EN DASH}\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    + "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{BULLET}\N{HORIZONTAL ELLIPSIS}\N{MINUS SIGN}"
)
RARE = frozenset("#$*<=>@[\\]^_`{|}~" + "ÈèÆæØøáàçêëíñóôúï°½\N{EM DASH}\N{BULLET}\N{MINUS SIGN}")
FEW_SIGNS = "".join(sign for sign in SCREEN_SIGNS if sign not in RARE)
# Kerning, ligatures, figures of one width for tables.
FEATURES = ("kern", "liga", "tnum")
# Signs that the packages lack, drawn as one they have.
ALIKE = {0x00AD: 0x2D, 0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0xA0}


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a family: the package it comes from, its weight (400 …) and style ("normal", "italic").

    Without `screen_signs` it is made for paper alone.
    """

    package: str
    family: str
    weight: int
    style: str
    style_name: str
    screen_signs: str = FEW_SIGNS
    screen_features: tuple[str, ...] = ("kern",)

    @property
    def source(self) -> str:
        """Its file within the package."""
        return f"files/{self.package}-latin-{self.weight}-{self.style}.woff2"

    @property
    def file(self) -> str:
        """Its file in the kit, without suffix."""
        return f"{self.package}-{self.weight}{'' if self.style == 'normal' else '-' + self.style}"


FACES = (
    Face(
        "atkinson-hyperlegible-next",
        "Atkinson Hyperlegible Next",
        400,
        "normal",
        "Regular",
        SCREEN_SIGNS,
        ("kern", "tnum"),
    ),
    Face("atkinson-hyperlegible-next", "Atkinson Hyperlegible Next", 400, "italic", "Italic", screen_signs=""),
    Face("atkinson-hyperlegible-next", "Atkinson Hyperlegible Next", 700, "normal", "Bold"),
    Face("literata", "Literata", 600, "normal", "SemiBold"),
)


def cut(font: TTFont, signs: str, features: tuple[str, ...]) -> None:
    """Keeps `signs` and what `features` do among them; no hints, since screens and printers are fine enough."""
    options = Options()
    options.layout_features = list(features)
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.notdef_outline = True
    options.drop_tables += ["STAT", "vhea", "vmtx"]
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(text=signs)
    subsetter.subset(font)
    for table in font["cmap"].tables:
        table.cmap.update({sign: table.cmap[alike] for sign, alike in ALIKE.items() if alike in table.cmap})


def rename(font: TTFont, face: Face) -> None:
    """Lets every program find the face under its family name, weight and style."""
    full = f"{face.family} {face.style_name}"
    plain = face.style_name in ("Regular", "Italic", "Bold")
    words = {1: face.family if plain else full, 2: face.style_name if plain else "Regular", 4: full}
    words[6] = f"{face.family.replace(' ', '')}-{face.style_name}"
    words |= {} if plain else {16: face.family, 17: face.style_name}
    for number, word in words.items():
        font["name"].setName(word, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = face.weight


def make(packages: Path) -> list[Path]:
    """Writes all fonts and licences; gives the files. `packages` holds one unpacked npm package for each family."""
    made = []
    for face in FACES:
        for folder, flavor, signs, features in (
            (PAPER, None, SIGNS, FEATURES),
            (SCREEN, "woff2", face.screen_signs, face.screen_features),
        ):
            if not signs:
                continue
            font = TTFont(packages / face.package / face.source, recalcTimestamp=False)
            cut(font, signs, features)
            rename(font, face)
            font.flavor = flavor
            made.append(folder / f"{face.file}.{flavor or 'ttf'}")
            font.save(made[-1], reorderTables=True)
    for package, name in LICENCES.items():
        for folder in (PAPER, SCREEN):
            made.append(folder / name)
            made[-1].write_bytes((packages / package / "LICENSE").read_bytes())
    return made


if __name__ == "__main__":
    for path in make(Path(sys.argv[1])):
        print(f"{path.stat().st_size:>7} {path.relative_to(ROOT)}")
