"""What is in a TrueType file: its signs and their widths. Enough to know what paper can show and to embed a face."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name

FONTS = Path(__file__).parent / "fonts"


@dataclass(frozen=True)
class Face:
    """A font file. Measures are in thousandths of the size; `widths` by code point."""

    data: bytes
    widths: dict[int, int]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int


@lru_cache(maxsize=16)
def read(data: bytes) -> Face:
    """The face in a file's bytes."""
    tables = _tables(data)
    head, hhea = tables["head"], tables["hhea"]
    units: int = struct.unpack_from(">H", data, head + 18)[0]
    ascent, descent = struct.unpack_from(">hh", data, hhea + 4)
    metrics: int = struct.unpack_from(">H", data, hhea + 34)[0]
    box = struct.unpack_from(">4h", data, head + 36)

    def scaled(size: int) -> int:
        return round(size * 1000 / units)

    def width(glyph: int) -> int:
        place = tables["hmtx"] + 4 * min(glyph, metrics - 1)
        return scaled(struct.unpack_from(">H", data, place)[0])

    widths = {sign: width(glyph) for sign, glyph in _glyphs(data, tables["cmap"]).items()}
    left, low, right, high = map(scaled, box)
    return Face(data, widths, (left, low, right, high), scaled(ascent), scaled(descent))


def faces() -> dict[str, Face]:
    """Every face of the kit by file name, without suffix."""
    return {path.stem: read(path.read_bytes()) for path in sorted(FONTS.glob("*.ttf"))}


def signs() -> frozenset[str]:
    """The signs that all our faces have: what may stand on paper."""
    shared = set.intersection(*(set(face.widths) for face in faces().values()))
    return frozenset(map(chr, shared)) | {"\u00ad", "\u00a0", "\n"}


def embedded(pdf: pikepdf.Pdf, face: Face, called: str) -> Dictionary:
    """The whole face as a font of a PDF, for the letters of Western Europe: whatever is typed shows in it."""
    codes = [bytes([code]).decode("cp1252", "ignore") for code in range(32, 256)]
    widths = [face.widths.get(ord(sign), 0) if sign else 0 for sign in codes]
    name = Name(f"/{called}")
    described = Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=32, FontBBox=list(face.box), ItalicAngle=0, Ascent=face.ascent,
        Descent=face.descent, CapHeight=face.ascent, StemV=80, FontFile2=pdf.make_stream(face.data),
    )  # fmt: skip
    return Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=name, FirstChar=32, LastChar=255, Widths=widths,
        Encoding=Name.WinAnsiEncoding, FontDescriptor=pdf.make_indirect(described),
    )  # fmt: skip


def _tables(data: bytes) -> dict[str, int]:
    count: int = struct.unpack_from(">H", data, 4)[0]
    rows = (struct.unpack_from(">4sLLL", data, 12 + 16 * n) for n in range(count))
    return {name.decode("latin-1"): offset for name, _, offset, _ in rows}


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Code point → glyph, from the Windows Unicode subtable (format 4)."""
    count: int = struct.unpack_from(">H", data, cmap + 2)[0]
    rows = [struct.unpack_from(">HHL", data, cmap + 4 + 8 * n) for n in range(count)]
    start = cmap + next(offset for platform, encoding, offset in rows if (platform, encoding) == (3, 1))
    segments = struct.unpack_from(">H", data, start + 6)[0] // 2

    def column(place: int, kind: str) -> tuple[int, ...]:
        return struct.unpack_from(f">{segments}{kind}", data, start + place)

    ends, starts = column(14, "H"), column(16 + 2 * segments, "H")
    deltas, offsets = column(16 + 4 * segments, "h"), column(16 + 6 * segments, "H")
    found: dict[int, int] = {}
    for n in range(segments):
        for sign in range(starts[n], min(ends[n], 0xFFFE) + 1):
            glyph = sign
            if offsets[n]:
                place = start + 16 + 6 * segments + 2 * n + offsets[n] + 2 * (sign - starts[n])
                glyph = struct.unpack_from(">H", data, place)[0]
            if glyph := (glyph + deltas[n]) & 0xFFFF if glyph else 0:
                found[sign] = glyph
    return found
