"""Bodies and what the scan finds in them."""

from __future__ import annotations

from textwrap import dedent

from kit import outline
from kit.elements import Block, Field, Heading, Item, Macro, Passage, Table
from kit.outline import Outline


def scan(body: str) -> Outline:
    return outline.scan(dedent(body).strip("\n"), 1)


def test_headings_with_and_without_an_id() -> None:
    found = scan("""
        ## Vad **gäller**? {#rules}
        ### Lån & gåvor ###
    """)
    assert found.headings == (Heading(2, "Vad gäller?", 1, "rules"), Heading(3, "Lån & gåvor", 2))


def test_blocks_know_what_they_stand_in() -> None:
    found = scan("""
        !!! scenario
            Det är jul.

            ??? think
                Vad nu?

            Sedan.

        Efter.
    """)
    assert found.blocks == (Block("scenario", "!!!", "", 1, 0), Block("think", "???", "", 4, 4, ("scenario",)))
    assert found.passages == (
        Passage("paragraph", "Det är jul.", 2, ("scenario",)),
        Passage("paragraph", "Vad nu?", 5, ("scenario", "think")),
        Passage("paragraph", "Sedan.", 7, ("scenario",)),
        Passage("paragraph", "Efter.", 9),
    )


def test_lists_of_every_sort() -> None:
    found = scan("""
        - a
            - b

          c
        1. d

        - [ ] e
        - [x] f
    """)
    assert [(item.kind, item.line, item.indent) for item in found.items] == [
        ("bullet", 1, 0),
        ("bullet", 2, 4),
        ("number", 5, 0),
        ("task", 7, 0),
        ("task", 8, 0),
    ]
    assert [passage.text for passage in found.passages] == ["a", "b", "c", "d", "e", "f"]


def test_a_point_goes_on_over_lines() -> None:
    found = scan("""
        - a
          b

            c
    """)
    assert found.items == (Item("bullet", 1, 0),)
    assert found.passages == (Passage("item", "a\nb", 1), Passage("paragraph", "c", 4))
    assert found.loose == ()


def test_fields_stand_in_forms_only() -> None:
    found = scan("""
        - [text] a

        !!! form
            - [choice: Ja | Nej] Tog du emot?
            - [table:12] Datum | Vad
    """)
    assert found.fields == (
        Field("choice", "Ja | Nej", "Tog du emot?", 4),
        Field("table", "12", "Datum | Vad", 5),
    )
    assert [item.kind for item in found.items] == ["bullet", "field", "field"]


def test_tables_are_rows_of_cells() -> None:
    found = scan("""
        | Gåva | Svar |
        |------|:----:|
        | Tårta \\| kaka | Ja |
        | Pengar | Nej |
    """)
    assert found.tables == (Table(2, 2, 1),)
    assert found.passages[:3] == (
        Passage("header", "Gåva", 1),
        Passage("header", "Svar", 1),
        Passage("cell", "Tårta \\| kaka", 3),
    )


def test_macros_quotes_and_code() -> None:
    found = scan("""
        [[film the-will]]

        > Vi hjälper
        > varandra.

        ```
        ## inget
        [[films]]
        ```
    """)
    assert found.macros == (Macro("film", "the-will", 1),)
    assert found.headings == ()
    assert found.passages == (Passage("quote", "Vi hjälper\nvarandra.", 3),)


def test_a_paragraph_may_go_on_with_a_number() -> None:
    found = scan("""
        Det hände i november
        2018. Sedan kom lagen.
    """)
    assert found.loose == ()
    assert found.passages == (Passage("paragraph", "Det hände i november\n2018. Sedan kom lagen.", 1),)
