"""What `build` does on a good day and on a bad one."""

import hashlib
from pathlib import Path

from tests.site import small
from tests.site.small import SmallKit


def fingerprints(site: Path) -> dict[str, str]:
    """Each file of a site and its digest."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_content_with_errors_builds_nothing_and_keeps_the_last_good_site(small_kit: SmallKit) -> None:
    assert small_kit.build().code == 0
    before = fingerprints(small_kit.site)
    page = small_kit.page("gifts/the-cake")
    page.write_text(page.read_text(encoding="utf-8").replace("minutes: 15", "minutes: 15 min"), encoding="utf-8")
    small_kit.page("gifts/index", "en").unlink()
    result = small_kit.build()
    assert result.code == 1
    assert "docs/gifts/the-cake.sv.md:4: minutes: expected a whole number, got '15 min' [minutes]" in result.said
    assert "write: minutes: 15" in result.said
    assert "docs/gifts/index.en.md" in result.said  # all problems at once
    assert fingerprints(small_kit.site) == before
    assert not list(small_kit.root.glob("site.*"))


def test_a_changed_source_puts_a_dated_notice_on_the_translation(small_kit: SmallKit) -> None:
    page = small_kit.page("gifts/the-cake")
    page.write_text(
        page.read_text(encoding="utf-8").replace("Det står en tårta", "Det står två tårtor"), encoding="utf-8"
    )
    result = small_kit.build()
    assert result.code == 0
    assert "make.py stamp docs/gifts/the-cake.en.md" in result.said
    stale = small_kit.html("en/gifts/the-cake.html")
    assert "kit-stale" in stale
    assert "21 November 2026" in stale
    assert "kit-stale" not in small_kit.html("gifts/the-cake.html")
    assert "kit-stale" not in small_kit.html("en/gifts/index.html")


def test_same_input_same_bytes_whatever_folder_clock_and_hash_seed(tmp_path: Path) -> None:
    made = []
    for folder, seed in (("one", "1"), ("another å", "2")):
        (tmp_path / folder).mkdir()
        kit = small.make(tmp_path / folder)
        assert kit.build(SITE_URL="https://kit.test/", PYTHONHASHSEED=seed).code == 0
        made.append(fingerprints(kit.site))
    assert made[0] == made[1]
    assert any(name.endswith(".pdf") for name in made[0])
    assert any(name.endswith(".zip") for name in made[0])


def test_what_the_host_has_not_filled_in_is_said(small_kit: SmallKit) -> None:
    said = small_kit.build().said
    assert "SITE_URL is not set" in said
    assert "extra.publisher in mkdocs.yml lacks name, email, complaints" in said


def test_an_unknown_element_stops_the_build_with_page_and_sentence(small_kit: SmallKit) -> None:
    for lang in ("sv", "en"):
        page = small_kit.page("gifts/the-cake", lang)
        page.write_text(page.read_text(encoding="utf-8") + "\nPricka av → sedan.\n", encoding="utf-8")
    result = small_kit.build()
    assert result.code == 1
    for lang in ("sv", "en"):  # all problems at once
        assert f"docs/gifts/the-cake.{lang}.md:" in result.said
    assert result.said.count("the fonts have no sign '→' (U+2192), in: Pricka av → sedan. [print-sign]") == 2
    assert not small_kit.site.exists()


def test_a_warning_of_mkdocs_stops_the_build_and_is_shown(small_kit: SmallKit) -> None:
    config = small_kit.root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\nsite_nmae: Kitet\n", encoding="utf-8")
    result = small_kit.build()
    assert result.code == 1
    assert "Unrecognised configuration name: site_nmae" in result.said
