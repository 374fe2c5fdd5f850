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
        ("diskussionsunderlag-kuvertet-ledare.pdf", "facilitator", "Diskussionsunderlag, ledarens exemplar"),
        ("checklista-checklista.pdf", None, "Checklista"),
        ("traffpaket-en-kvart.pdf", "facilitator", "Träffpaket"),
        ("blankett-logg.pdf", None, "Blankett"),
        ("broschyr-nej-tack.pdf", None, "Broschyr"),
        ("handbok-utbildningskitet.pdf", None, "Handbok"),
    ]
    assert taken == {document.file for document in made}
