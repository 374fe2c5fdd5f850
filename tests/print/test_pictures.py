"""How key pages look, beside small grey pictures of how they are to look: of the sample, drawn by the pinned pdfium.

A few stray pixels are no difference, a moved line is. ACCEPT takes the new look; look at the pictures that it writes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

import press
from print import sample

ACCEPT = "python3 scripts/make.py test print -k pictures --accept-pictures"
STORED = Path(__file__).parent / "pictures"
TALL, WIDE = 300, 420  # pixels that a picture has room in: letters are dust, lines and boxes can be seen
GREYS = 16
# A pixel differs when it is so much darker or lighter; so large a part of the pixels may.
TONES, MOST = 48, 0.004


@dataclass(frozen=True)
class Shot:
    """A page to look at: of which paper, in which language and look; which page of it."""

    product: str
    lang: str = "sv"
    audience: str | None = None
    look: str = "colour"
    page: int = 0
    file: str = ""  # what its name must hold, where a product has several sizes

    def shows(self, made: press.Document) -> bool:
        wanted = (self.product, self.lang, self.audience, self.look)
        is_it = wanted == (made.product, made.lang, made.audience, made.look)
        return is_it and not made.folds and self.file in made.file


SHOTS = {
    "sheet-participant": Shot("sheet", audience="participant"),
    "sheet-participant-back": Shot("sheet", "en", "participant", page=1),
    "sheet-large": Shot("sheet", audience="participant", look="large"),
    "sheet-facilitator": Shot("sheet", "en", "facilitator"),
    "checklist-ink": Shot("checklist", look="ink"),
    "trifold-outside": Shot("trifold"),
    "trifold-inside": Shot("trifold", "en", page=1),
    "leaflet-inside": Shot("leaflet", page=1, file="-a5"),
    "cards": Shot("card", file="tio-pa"),
    "poster": Shot("poster", file="-a4"),
    "poster-ink": Shot("poster", "en", look="ink"),
    "booklet-cover": Shot("booklet"),
    "booklet-text": Shot("booklet", page=2),
    "booklet-back": Shot("booklet", "en", page=-1),
    "tool": Shot("form"),
}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Image.Image]:
    """Every shot as it looks now."""
    kit = sample.make(tmp_path_factory.mktemp("sample"))
    settings = replace(sample.settings(kit), site_url="https://kit.test/a/b/")
    made = list(sample.documents(kit, settings))
    papers = {name: next(one for one in made if shot.shows(one)) for name, shot in SHOTS.items()}
    return {name: picture(press.typeset(paper, settings), SHOTS[name].page) for name, paper in papers.items()}


def picture(pdf: bytes, number: int) -> Image.Image:
    """A page in few greys and few pixels."""
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        page = document[number % len(document)]
        wide, tall = page.get_size()
        image = page.render(scale=4 * min(WIDE / wide, TALL / tall)).to_pil().convert("L")
    small = image.resize((image.width // 4, image.height // 4), Image.Resampling.BOX)
    return small.point([round(tone / 255 * (GREYS - 1)) * 255 // (GREYS - 1) for tone in range(256)])


def differing(one: Image.Image, other: Image.Image) -> Image.Image:
    """Black where two pictures differ."""
    return ImageChops.difference(one, other).point([255] * TONES + [0] * (256 - TONES))


@pytest.mark.parametrize("name", SHOTS)
def test_pictures(name: str, drawn: dict[str, Image.Image], root: Path, request: pytest.FixtureRequest) -> None:
    now, file = drawn[name], STORED / f"{name}.png"
    if request.config.getoption("--accept-pictures"):
        now.save(file, optimize=True)
    told = f"accept the new look with: {ACCEPT}"
    assert file.is_file(), f"there is no picture {file.relative_to(root)}; {told}"
    stored = Image.open(file)
    folder = root / ".cache/pictures"
    folder.mkdir(parents=True, exist_ok=True)
    now.save(folder / f"{name}.png")
    assert now.size == stored.size, f"{name}: {now.size} pixels instead of {stored.size}; {told}"
    difference = differing(now, stored)
    part = difference.histogram()[0] / (now.width * now.height)
    if part > MOST:
        difference.save(folder / f"{name}-difference.png")
        _, top, _, low = ImageChops.invert(difference).getbbox() or (0, 0, 0, 0)
        place = f"between {100 * top // now.height} % and {100 * low // now.height} % of its height"
        pytest.fail(
            f"{name}: {part:.1%} of the page looks otherwise than {file.relative_to(root)}, {place}. "
            f"Now: .cache/pictures/{name}.png; where it differs: .cache/pictures/{name}-difference.png. "
            f"If that is meant, {told}",
            pytrace=False,
        )


def test_no_picture_is_left_over(root: Path) -> None:
    assert sorted(file.stem for file in STORED.glob("*.png")) == sorted(SHOTS)
    assert max(file.stat().st_size for file in STORED.glob("*.png")) < 20_000
