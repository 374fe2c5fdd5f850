from search.postings import postings

ENTRIES = [
    {"title": "Gåvor till dig", "lead": "Får du ta emot en gåva?", "meta": "G-01 Modul"},
    {"title": "Kuvertet", "text": "Gåvan, gåvan och kuvertet."},
]


def test_counts_stems_by_field_and_entry() -> None:
    counted = postings(ENTRIES, "sv", "och en du får ta emot till")
    assert "gåv|0||0|||1*2|" in counted["terms"].split("\n")
    assert counted["lengths"] == [[3, 0, 6, 3, 0, 0, 0], [1, 0, 0, 0, 0, 3, 0]]


def test_stop_words_count_in_titles_only() -> None:
    terms = postings(ENTRIES, "sv", "och en du får ta emot till")["terms"].split("\n")
    assert not any(line.startswith("och|") for line in terms)
    assert "till|0||||||" in terms


def test_entries_are_steps_from_the_one_before() -> None:
    entries = [{"title": "Muta"}, {"title": "Annat"}, {"title": "Muta"}, {"title": "Annat"}, {"title": "Muta muta"}]
    assert "mut|0 2 2*2||||||" in postings(entries, "sv", "")["terms"].split("\n")


def test_words_are_listed_once_with_their_stem() -> None:
    lines = postings(ENTRIES, "sv", "och en du får ta emot till")["words"].splitlines()
    assert lines == ["01 01", "dig dig", "g g", "gåv gåva gåvan gåvor", "kuvert kuvertet", "modul modul"]
