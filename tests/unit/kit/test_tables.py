from __future__ import annotations

from kit.tables import stackable

HEAD = "<thead>\n<tr>\n<th>Time</th>\n<th>What &amp; <em>who</em></th>\n<th></th>\n</tr>\n</thead>"


def test_cells_of_a_wide_table_know_their_headings() -> None:
    table = f'<p>x</p><table>{HEAD}<tbody><tr>\n<td align="right">A</td>\n<td>2</td>\n<td>3</td></tr></tbody></table>'
    assert stackable(table) == (
        f'<p>x</p><table data-columns="3">{HEAD}<tbody><tr>\n<td data-label="Time" align="right">A</td>\n'
        '<td data-label="What &amp; who">2</td>\n<td data-label="">3</td></tr></tbody></table>'
    )


def test_narrow_tables_and_those_with_a_class_are_left_alone() -> None:
    narrow = "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    own = f'<table class="kit-agenda">{HEAD}<tbody><tr><td>1</td></tr></tbody></table>'
    linked = f"<table>{HEAD.replace('Time', '<a href=x>1</a>')}<tbody><tr><td>1</td></tr></tbody></table>"
    assert stackable(narrow + own + linked) == narrow + own + linked


def test_a_table_whose_rows_begin_with_a_time_is_a_schedule() -> None:
    table = f"<table>{HEAD}\n<tbody>\n<tr>\n<td>0–5</td>\n<td>We sit down</td>\n<td></td></tr></tbody></table>"
    assert stackable(table).startswith('<table data-columns="3" data-schedule><thead>')
