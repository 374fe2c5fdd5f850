"""Search: what a page says in plain text, one index a language, and the worker that answers in the browser.

sections         a page's finished HTML → what can be found of it
index, outputs   all sections of a language → search/kit-index.js, and stubs where the theme looks
lexicon          everyday words → the kit's words, for each language
adapted          a built page with the theme's search pointed to our worker and the page's language
bundle           the worker as one file, from js/ and MiniSearch
check_protocol   stops the build when the theme's bundle talks to its worker in another way
"""

from search.catalogue import index, outputs, stub
from search.section import Section, sections
from search.synonyms import Lexicon
from search.synonyms import load as lexicon
from search.worker import ThemeMoved, adapted, bundle, check_protocol

__all__ = [
    "Lexicon",
    "Section",
    "ThemeMoved",
    "adapted",
    "bundle",
    "check_protocol",
    "index",
    "lexicon",
    "outputs",
    "sections",
    "stub",
]
