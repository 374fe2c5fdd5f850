"""What a word is, where the index is made. js/words.js does the same where the query is typed; both run the same cases.

The endings and the stop words stand here and in docs/_data/synonyms.yml alone: the index carries them to the browser.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_LOST_E = re.compile(r"([bdfgklmnprstv])eln?$")
# Inflection, and the few derivations that matter here (visselblåsare, visselblåsning → visselblås).
ENDINGS: Mapping[str, str] = {
    "sv": "ningarnas ningarna ningens ningar ningen nings ning ingarna ingar ingen ings ing andet endet arnas ernas "
    "ornas arens arna erna orna ares aren are ande ende aste ades ade ats ast ens ets ers ars ors en et er ar or an "
    "na ad at de as es a e",
    "en": "ations ation ingly edly ings ing ies ied ers er ed es s ly e y",
}
_ENDINGS = {lang: frozenset(endings.split()) for lang, endings in ENDINGS.items()}
_LEAST = 3
_LONGEST = max(len(ending) for endings in _ENDINGS.values() for ending in endings)


def words(text: str) -> list[str]:
    """The words of a text, lower case, in order."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


@cache
def stem(word: str, lang: str) -> str:
    """The word (lower case) without its longest ending; at least three letters are left."""
    if len(word) <= _LEAST or word.endswith("ss") or any(sign.isdigit() for sign in word):
        return word
    sizes = range(min(_LONGEST, len(word) - _LEAST), 0, -1)
    size = next((size for size in sizes if word[-size:] in _ENDINGS[lang]), 0)
    left = word[: len(word) - size]
    # nyckel, nycklar; regel, regler: the same word with and without its e
    return _LOST_E.sub(r"\1l", left) if lang == "sv" else left
