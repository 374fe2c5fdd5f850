"""Tables of three columns or more, to be stacked where the screen is narrow: each cell knows its heading.

One whose rows begin with a time is marked as a schedule: what stands in it is plain without its headings.
"""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import chain, repeat

TABLE = re.compile(r"<table>(?P<head>.*?</thead>)(?P<body>.*?)</table>", re.DOTALL)
HEADING = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
CELL = re.compile(r"<td\b")
TAG = re.compile(r"<[^>]+>")
TIMED = re.compile(r"\s*<tbody>\s*<tr>\s*<td\b[^>]*>\d")
FEWEST = 3


def stackable(html: str) -> str:
    """The body with its wide tables marked; others are as they were."""
    return TABLE.sub(_marked, html)


def _marked(table: re.Match[str]) -> str:
    headings = [unescape(TAG.sub("", heading)).strip() for heading in HEADING.findall(table["head"])]
    if len(headings) < FEWEST or "<a " in table["head"]:  # headings are out of sight when stacked; a link must not be
        return table[0]
    body = ROW.sub(lambda row: _labelled(row[0], headings), table["body"])
    schedule = " data-schedule" if TIMED.match(body) else ""
    return f'<table data-columns="{len(headings)}"{schedule}>{table["head"]}{body}</table>'


def _labelled(row: str, headings: list[str]) -> str:
    names = chain(headings, repeat(""))
    return CELL.sub(lambda cell: f'{cell[0]} data-label="{escape(next(names))}"', row)
