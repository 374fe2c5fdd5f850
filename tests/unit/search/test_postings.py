from search.postings import postings

ENTRIES = [
    {"title": "Gåvor till dig", "lead": "Får du ta emot en gåva?", "meta": "G-01 Modul"},
    {"title": "Kuvertet", "text": "Gåvan, gåvan och kuvertet."},
]


def test_counts_stems_by_field_and_entry() -> None:
    counted = postings(ENTRIES, "sv", "och en du får ta emot till")
    assert counted["terms"]["gåv"] == {0: {0: 1}, 1: {0: 1}, 3: {1: 2}}
    assert counted["lengths"] == [[3, 6, 3, 0], [1, 0, 0, 3]]


def test_stop_words_count_in_titles_only() -> None:
    terms = postings(ENTRIES, "sv", "och en du får ta emot till")["terms"]
    assert "och" not in terms
    assert terms["till"] == {0: {0: 1}}


def test_words_are_listed_once_with_their_stem() -> None:
    lines = postings(ENTRIES, "sv", "och en du får ta emot till")["words"].splitlines()
    assert lines == ["01 01", "dig dig", "g g", "gåv gåva gåvan gåvor", "kuvert kuvertet", "modul modul"]
