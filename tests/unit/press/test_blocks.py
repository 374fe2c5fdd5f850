"""The kit's own blocks."""

from __future__ import annotations

from collections.abc import Callable

from press.blocks import fields, film
from press.emit import flow
from press.neutral import read
from press.writer import Writer


def test_a_table_of_fields_has_a_place_for_each_cell(writer: Callable[..., Writer]) -> None:
    span = '<span class="kit-field" data-kind="table" data-size="2" data-options="Vad|När">Vad · När</span>'
    [code] = fields(writer(live=True), read(f"<ul><li>{span}</li></ul>").findall(".//li"))
    places = [f"field:text/vad-nar-{row}-{column}/{name}%2C%20rad%20{row + 1}/" for row in (0, 1)
              for column, name in enumerate(("Vad", "N%C3%A4r"))]  # fmt: skip
    assert [place for place in places if place not in code] == []
    assert code.endswith("live: true)")


def test_a_film_has_its_code_and_its_words(writer: Callable[..., Writer]) -> None:
    [code] = film(writer(), read('<section class="kit-film" data-film="will"></section>')[0])
    assert '"facts": "Film · 3:58 · SKR"' in code
    assert '("Titta efter", "Vem frågar?", )' in code
    assert "<svg" in code and '"qr-alt": "QR-kod till Testamentet: https://skr.se/f"' in code


def test_a_box_with_much_in_it_may_be_broken(writer: Callable[..., Writer]) -> None:
    html = '<div class="admonition advice"><p class="admonition-title">Vårt råd</p><p>{}</p></div>'
    assert not flow(writer(), read(html.format("Ord. " * 50)))[0].endswith("long: true)")
    assert flow(writer(), read(html.format("Ord. " * 500)))[0].endswith("long: true)")


def test_words_before_the_questions_stay(writer: Callable[..., Writer]) -> None:
    html = '<h2>F</h2><div class="admonition questions"><p>Två och två.</p><ol><li>Vad?</li></ol></div>'
    assert flow(writer(lines=-1), read(html))[1:] == [
        'par({"Två och två."})',
        'questions({{"Vad?"}}, lines: -1)',
    ]
