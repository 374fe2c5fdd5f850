"""What a reader sees and does, by role and name: the tests' words for the kit's pages."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from browser.hosting import Place

LANGUAGES = ("sv", "en")
FOLDER = {"sv": "", "en": "en/"}
WORDS = {
    "sv": {"search": "Sök", "menu": "Meny", "language": "Språk", "skip": "Gå till innehållet", "other": "English"},
    "en": {
        "search": "Search",
        "menu": "Menu",
        "language": "Language",
        "skip": "Skip to the content",
        "other": "Svenska",
    },
}
# What the theme says in its search before it is ready, and when nothing is asked for.
WAITING = re.compile("Initialiserar|Initializing")
NOTHING_ASKED = re.compile("Skriv sökord|Type to start searching")


class KitPage:
    """A page of the kit in one language, open in a browser."""

    def __init__(self, page: Page, place: Place, lang: str) -> None:
        self.page, self.place, self.lang, self.words = page, place, lang, WORDS[lang]

    def open(self, path: str = "index.html") -> KitPage:
        """Goes to a page by its path from the language's root."""
        self.page.goto(self.place.url(FOLDER[self.lang] + path))
        return self

    @property
    def path(self) -> str:
        """Where the reader is, from the site's root, without query and heading."""
        return self.place.path(self.page.url)

    @property
    def title(self) -> Locator:
        return self.page.get_by_role("main").get_by_role("heading", level=1)

    @property
    def other_language(self) -> Locator:
        languages = self.page.get_by_role("navigation", name=self.words["language"], exact=True)
        return languages.get_by_role("link", name=self.words["other"])

    @property
    def skip_link(self) -> Locator:
        return self.page.get_by_role("link", name=self.words["skip"])

    @property
    def menu_button(self) -> Locator:
        return self.page.get_by_role("banner").get_by_role("button", name=self.words["menu"])

    def focused(self) -> str:
        """The element with the focus: its visible text, or its name."""
        name = "e => (e.getAttribute('aria-label') || e.innerText || e.id).trim()"
        return self.page.evaluate(f"() => ({name})(document.activeElement)")


class SearchBox:
    """The search of a page."""

    def __init__(self, kit: KitPage) -> None:
        self.kit, self.page = kit, kit.page
        self.dialog = self.page.get_by_role("dialog", name=kit.words["search"])
        self.box = self.dialog.get_by_role("textbox")
        self.status = self.page.locator(".md-search-result__meta")
        self.results = self.page.locator(".md-search-result__item")

    def open(self) -> SearchBox:
        """Focuses the box and waits until the search is ready."""
        self.box.focus()
        expect(self.status).to_have_text(NOTHING_ASKED)
        return self

    def ask(self, query: str) -> list[str]:
        """Types a query; the paths of the pages found, best first, with the heading where a part came first."""
        if self.box.input_value():
            self._type("")
            expect(self.status).to_have_text(NOTHING_ASKED)
        self._type(query)
        expect(self.status).not_to_have_text(NOTHING_ASKED)
        return self.found()

    def found(self) -> list[str]:
        """The addresses that the results lead to, a page each."""
        links = self.results.evaluate_all("items => items.map(item => item.querySelector('a').href)")
        return [self.kit.place.path(link) for link in links]

    def _type(self, text: str) -> None:
        self.box.fill(text)
        self.box.press("End")
