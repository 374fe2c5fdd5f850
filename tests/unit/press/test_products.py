"""The table of products."""

from __future__ import annotations

from kit import PRODUCTS as PRINTED
from press.products import PRODUCTS, made_of
from press.writer import Job


def test_every_product_of_front_matter_can_be_made() -> None:
    assert set(PRODUCTS) == {name for names in PRINTED.values() for name in names}


def test_files_and_labels(job: Job) -> None:
    taken: set[str] = set()
    made = [document for page in job.kit.pages.values() for document in made_of(job, page, taken)]
    assert [(document.file.removeprefix("downloads/sv/"), document.audience, document.label) for document in made] == [
        ("hafte-gavor.pdf", None, "Häfte"),
        ("hafte-gavor-att-vika.pdf", None, "Häfte, att skriva ut och vika"),
        ("diskussionsunderlag-kuvertet-deltagare.pdf", "participant", "Diskussionsunderlag, deltagarens blad"),
        (
            "diskussionsunderlag-kuvertet-deltagare-svartvitt.pdf",
            "participant",
            "Diskussionsunderlag, deltagarens blad, svartvitt",
        ),
        (
            "diskussionsunderlag-kuvertet-deltagare-stor-stil.pdf",
            "participant",
            "Diskussionsunderlag, deltagarens blad, stor stil",
        ),
        ("diskussionsunderlag-kuvertet-ledare.pdf", "facilitator", "Diskussionsunderlag, ledarens exemplar"),
        ("checklista-checklista.pdf", None, "Checklista"),
        ("checklista-checklista-svartvitt.pdf", None, "Checklista, svartvitt"),
        ("checklista-checklista-stor-stil.pdf", None, "Checklista, stor stil"),
        ("traffpaket-en-kvart.pdf", "facilitator", "Träffpaket"),
        ("intyg-en-kvart.pdf", None, "Intyg"),
        ("blankett-logg.pdf", None, "Blankett"),
        ("broschyr-nej-tack.pdf", None, "Broschyr"),
        ("broschyr-nej-tack-svartvitt.pdf", None, "Broschyr, svartvitt"),
        ("broschyr-nej-tack-a5.pdf", None, "Broschyr, A5"),
        ("broschyr-nej-tack-a5-att-vika.pdf", None, "Broschyr, A5, att skriva ut och vika"),
        ("broschyr-nej-tack-stor-stil.pdf", None, "Broschyr, stor stil"),
        ("handbok-utbildningskitet.pdf", None, "Handbok"),
    ]
    assert taken == {document.file for document in made}
