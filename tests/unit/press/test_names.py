"""What files are called."""

from __future__ import annotations

from press.names import file_name, slug


def test_slug() -> None:
    assert slug("Tack, men nej tack – åäö?") == "tack-men-nej-tack-aao"


def test_file_name() -> None:
    parts = ["Diskussionsunderlag", "Kuvertet", "deltagare"]
    assert file_name("sv", parts, "G-03", ()) == "downloads/sv/diskussionsunderlag-kuvertet-deltagare.pdf"


def test_the_products_word_stands_once() -> None:
    assert file_name("sv", ["Checklista", "Checklista om pengar"], None, ()) == "downloads/sv/checklista-om-pengar.pdf"


def test_two_of_one_name() -> None:
    taken = {"downloads/en/form-log.pdf"}
    assert file_name("en", ["Form", "Log"], "T-01", taken) == "downloads/en/form-log-t-01.pdf"
