from __future__ import annotations

import io
import random
import re
from pathlib import Path

import pytest
from PIL import Image

from commands import environment, pictures, tools

SHOWN = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")


def test_the_gallery_shows_every_picture_once() -> None:
    shown = SHOWN.findall(pictures.gallery())
    screens = {f"{'-'.join(words)}.webp" for words in pictures.names()}
    papers = {f"{paper}-{lang}.webp" for paper in pictures.PAPERS for lang in ("sv", "en")}
    assert len(shown) == len(set(shown))
    assert set(shown) == screens | papers


def test_what_readme_and_gallery_show_is_there_and_light(root: Path) -> None:
    folder = root / pictures.FOLDER
    assert (folder / "README.md").read_text("utf-8") == pictures.gallery()
    shown = {root / name for name in SHOWN.findall((root / "README.md").read_text("utf-8"))}
    gallery = {folder / name for name in SHOWN.findall(pictures.gallery())}
    assert shown <= gallery == set(folder.glob("*.*")) - {folder / "README.md"}
    assert not [file.name for file in gallery if file.stat().st_size > pictures.MOST_BYTES]


def test_a_picture_that_is_too_heavy_gets_coarser() -> None:
    noise = Image.frombytes("RGB", (400, 400), random.Random(1).randbytes(3 * 400 * 400))
    png = io.BytesIO()
    noise.save(png, "PNG")
    finest = io.BytesIO()
    noise.save(finest, "WEBP", quality=pictures.QUALITIES[0], method=6)
    assert len(pictures.packed(png.getvalue())) < len(finest.getvalue())
    assert Image.open(io.BytesIO(pictures.packed(png.getvalue()))).size == (400, 400)


@pytest.mark.parametrize(("tool", "said"), [(None, "Chromium is missing"), (Path("chromium"), "holds no kit")])
def test_what_is_missing_is_told(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    tool: Path | None,
    said: str,
) -> None:
    monkeypatch.setattr(environment, "make_for_tests", lambda root: None)
    monkeypatch.setattr(tools, "provide", lambda _: tool)
    assert pictures.run(tmp_path, []) == 1
    assert said in capsys.readouterr().err
