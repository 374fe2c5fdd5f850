from __future__ import annotations

from kit import outline
from kit.inline import Citation, Image, Link

BODY = "\n[a](b.md) [@c]\n\n![d](e.svg)\n\n| f |\n|---|\n| g [@h] |\n"


def test_links_images_and_citations_of_all_passages() -> None:
    found = outline.scan(BODY, 10)
    assert found.links == (Link("a", "b.md", 11),)
    assert found.images == (Image("d", "e.svg", 13),)
    assert found.citations == (Citation("c", 11), Citation("h", 17))


def test_an_empty_body_has_nothing() -> None:
    found = outline.scan("", 1)
    assert not found.passages
    assert not found.headings
