"""The preview: an edit shows, an error is told and stops nothing, and a language alone has links that lead on."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pypdfium2
import pytest
from tests.site.small import SmallKit

from commands import serve
from commands.build import surroundings
from commands.speed import preview

CAKE = "gifts/the-cake.html"
SHEET = "downloads/sv/diskussionsunderlag-tartan-deltagare.pdf"
NO_ROOM = "“Tårtan” (sheet participant) runs over to page 3: "


@dataclass(frozen=True)
class Preview:
    """A preview that runs: its address, and the file that it writes what it says to."""

    address: str
    log: Path

    def file(self, path: str) -> bytes:
        with urlopen(f"{self.address}/{path}", timeout=10) as answer:
            return bytes(answer.read())

    def html(self, path: str) -> str:
        return self.file(path).decode("utf-8")

    def words(self, path: str) -> str:
        """What a PDF says, with single spaces."""
        with pypdfium2.PdfDocument(self.file(path)) as pdf:
            return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())

    def says(self, words: str) -> str:
        """All that it has said, as soon as these words are among it."""
        give_up = time.monotonic() + 60
        while words not in (said := self.log.read_text("utf-8")):
            assert time.monotonic() < give_up, said
            time.sleep(0.1)
        return said


@contextmanager
def previewed(kit: SmallKit, **environment: str) -> Iterator[Preview]:
    port = next(port for port in range(8200, 65536) if serve.is_free(port))
    log, env = kit.root / "said.txt", {**surroundings(), "TMPDIR": str(kit.root), **environment}
    command = serve.command(kit.root, port)
    with log.open("wb") as said, subprocess.Popen(command, cwd=kit.root, env=env, stderr=said) as child:
        try:
            found = Preview(f"http://{serve.HOST}:{port}", log)
            found.says(f"Preview: {found.address}/index.html")
            preview.until(f"{found.address}/{CAKE}", "livereload")
            yield found
        finally:
            child.terminate()


def test_an_edit_shows_and_an_error_stops_nothing(small_kit: SmallKit) -> None:
    page = small_kit.page("gifts/the-cake")
    good = page.read_text(encoding="utf-8")
    with previewed(small_kit) as shown:
        page.write_text(good + "\nEn rad till, säger Ärla.\n", encoding="utf-8")
        preview.until(f"{shown.address}/{CAKE}", "En rad till, säger Ärla.")
        page.write_text(good.replace("minutes: 15", "minutes: 15 min"), encoding="utf-8")
        said = shown.says("The preview shows the pages as they were, until this is mended and saved.")
        assert "docs/gifts/the-cake.sv.md:4: minutes: expected a whole number, got '15 min' [minutes]\n" in said
        assert "En rad till, säger Ärla." in shown.html(CAKE)
        page.write_text(good + "\nOch en sak.\n", encoding="utf-8")
        preview.until(f"{shown.address}/{CAKE}", "Och en sak.")


def test_paper_that_cannot_be_made_keeps_no_page_from_showing(small_kit: SmallKit) -> None:
    page = small_kit.page("gifts/the-cake")
    with previewed(small_kit) as shown:
        page.write_text(page.read_text(encoding="utf-8") + "\nPricka av → sedan.\n", encoding="utf-8")
        preview.until(f"{shown.address}/{CAKE}", "Pricka av → sedan.")
        assert "the fonts have no sign '→'" in shown.says("[print-sign]")


def test_paper_is_set_when_it_is_asked_for_and_listed_with_its_pages_when_it_is_set(small_kit: SmallKit) -> None:
    page = small_kit.page("gifts/the-cake")
    with previewed(small_kit) as shown:
        assert '<span class="kit-file__facts">PDF</span>' in shown.html(CAKE)
        assert "tårta på bordet" in shown.words(SHEET)
        shown.says("All paper is set, after ")
        edited = page.read_text(encoding="utf-8").replace("en tårta på bordet", "två tårtor på bordet")
        page.write_text(edited, encoding="utf-8")
        preview.until(f"{shown.address}/{CAKE}", "två tårtor på bordet")
        assert "två tårtor på bordet" in shown.words(SHEET)
        small_kit.page("index").touch()
        preview.until(f"{shown.address}/{CAKE}", '<span class="kit-file__facts">PDF, 2 sidor, ')


def test_paper_without_room_is_told_unasked_and_to_the_one_who_asks(small_kit: SmallKit) -> None:
    page = small_kit.page("gifts/the-cake")
    long = page.read_text(encoding="utf-8").replace("Följ reglerna", "Följ de många reglerna. " * 400)
    page.write_text(long, encoding="utf-8")
    with previewed(small_kit) as shown:
        said = shown.says("All other paper is set, after ")
        assert said.count(NO_ROOM) == 1
        with pytest.raises(HTTPError) as refused:
            shown.file(SHEET)
        assert refused.value.code == 500
        assert NO_ROOM in refused.value.read().decode("utf-8")


def test_english_alone_stands_where_links_lead(small_kit: SmallKit) -> None:
    with previewed(small_kit, KIT_LANG="en") as shown:
        one, other = (shown.html(path).rpartition("<script")[0] for path in (CAKE, f"en/{CAKE}"))
        assert "The cake" in one
        assert one == other
        assert "a cake on the table" in shown.words("downloads/en/discussion-sheet-the-cake-participant.pdf")
