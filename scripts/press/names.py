"""What printed files are called: in the reader's language, saying what they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence


def slug(words: str) -> str:
    """ASCII words joined by hyphens: "Tack, men nej tack" → "tack-men-nej-tack"."""
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def file_name(lang: str, parts: Sequence[str], code: str | None, taken: Container[str]) -> str:
    """The file's path under the site's root, of the product's word, the page's title, and more where it is needed.

    Two pages of one name are told apart by their code.
    """
    product, called, *rest = map(slug, parts)
    stem = "-".join([called] if called.startswith(f"{product}-") else [product, called]) + "".join(
        f"-{part}" for part in rest
    )
    name = f"downloads/{lang}/{stem}.pdf"
    return f"downloads/{lang}/{stem}-{slug(code)}.pdf" if name in taken and code else name
