"""What the theme writes that HTML does not allow, put right in the finished page (https://validator.github.io/validator/)."""

from __future__ import annotations

import re

# autocomplete is for what is typed, not for boxes; kit.js sees to what the theme wanted with it.
TICKED = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
NO_NUMBER = ' tabindex=""'
CONTENTS = "__toc"
# The corner of a table whose rows have headings too: a heading must say something.
CORNER = ("<th></th>", "<td></td>")


def mended(page: str) -> str:
    """The page without attributes that mean nothing where they stand."""
    page = TICKED.sub(r"\1", page).replace(NO_NUMBER, "").replace(*CORNER)
    return page if f'id="{CONTENTS}"' in page else page.replace(f' for="{CONTENTS}"', "")
