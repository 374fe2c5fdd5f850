"""Every page of the real kit: its language, its links, its policy, and that it asks nobody else for anything."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html as markup
from lxml.html import HtmlElement
from tests.site.small import ROOT

from kit import Kit, content
from ship.policy import policy


@pytest.fixture(scope="module")
def kit() -> Kit:
    return content.load(ROOT)[0]


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, HtmlElement]:
    """Every HTML file of the built site by its address."""
    files = {path.relative_to(built_site).as_posix(): path for path in built_site.rglob("*.html")}
    return {name: markup.fromstring(path.read_text(encoding="utf-8")) for name, path in files.items()}


def addresses(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Tag and address of all that a page links to or loads."""
    for element in page.iter("a", "link", "script", "img", "source", "iframe"):
        address = element.get("href") or element.get("src")
        if address:
            yield str(element.tag), address


def test_every_page_stands_in_both_languages_with_its_own_lang(kit: Kit, pages: dict[str, HtmlElement]) -> None:
    expected = {page.url(lang): lang for page in kit.pages.values() for lang in ("sv", "en")}
    assert {name: page.get("lang") for name, page in pages.items() if name != "404.html"} == expected


def test_every_link_inside_leads_to_a_page_a_heading_or_a_file(built_site: Path, pages: dict[str, HtmlElement]) -> None:
    dead = []
    for name, page in pages.items():
        if name == "404.html":
            continue  # shown at any address: its links start at the root of the server
        for _, address in addresses(page):
            parts = urlsplit(address)
            if parts.scheme:
                continue
            target, anchor = parts.path, parts.fragment
            path = (built_site / name).parent / unquote(target) if target else built_site / name
            other = path.resolve().relative_to(built_site.resolve()).as_posix()
            if not path.is_file() or (anchor and other in pages and anchor not in ids(pages[other])):
                dead.append(f"{name}: {address}")
    assert dead == []


def ids(page: HtmlElement) -> set[str]:
    return {str(found) for found in page.xpath("//@id")}


def test_nothing_is_loaded_from_another_host(pages: dict[str, HtmlElement]) -> None:
    loaded = [
        f"{name}: {tag} {address}"
        for name, page in pages.items()
        for tag, address in addresses(page)
        if tag != "a" and urlsplit(address).netloc
    ]
    assert loaded == []


def test_style_sheets_name_no_other_host(built_site: Path) -> None:
    sheets = list(built_site.rglob("*.css"))
    found = [
        f"{path.name}: {words}"
        for path in sheets
        for words in re.findall(r"url\(['\"]?(?:https?:)?//[^)'\"]+|@import", path.read_text(encoding="utf-8"))
    ]
    assert sheets
    assert found == []


def test_every_page_carries_the_policy_of_what_it_holds(built_site: Path, pages: dict[str, HtmlElement]) -> None:
    for name in pages:
        text = (built_site / name).read_text(encoding="utf-8")
        carried = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
        assert carried, name
        assert carried[1] == policy(text), name
        assert "unsafe" not in carried[1]


def test_no_page_has_styles_or_handlers_that_the_policy_would_stop(pages: dict[str, HtmlElement]) -> None:
    found = [
        f"{name}: <{element.tag}> {attribute}"
        for name, page in pages.items()
        for element in page.iter()
        if isinstance(element.tag, str)
        for attribute in element.attrib
        if attribute == "style" or str(attribute).startswith("on")
    ]
    assert found == []
    assert [name for name, page in pages.items() if page.xpath("//style")] == []


def test_one_404_page_speaks_both_languages(kit: Kit, built_site: Path, pages: dict[str, HtmlElement]) -> None:
    assert [path.relative_to(built_site).as_posix() for path in built_site.rglob("404.html")] == ["404.html"]
    sections = {part.get("lang"): part for part in pages["404.html"].xpath("//main//section[@lang]")}
    assert {lang: part.xpath("string(*[1])") for lang, part in sections.items()} == {
        lang: kit.word(lang, "site-404-title") for lang in ("sv", "en")
    }


def test_without_a_public_address_there_is_no_sitemap_and_no_canonical(
    built_site: Path, pages: dict[str, HtmlElement]
) -> None:
    assert not (built_site / "sitemap.xml").exists()
    assert [name for name, page in pages.items() if page.xpath('//link[@rel="canonical"]')] == []


def test_the_language_switch_leads_to_the_same_page(kit: Kit, pages: dict[str, HtmlElement]) -> None:
    for page in kit.pages.values():
        for lang in ("sv", "en"):
            links = pages[page.url(lang)].xpath('//nav[contains(@class, "kit-languages")]//a')
            folder = Path(page.url(lang)).parent
            targets = {a.get("hreflang"): resolved(folder, a.get("href")) for a in links}
            assert targets == {other: page.url(other) for other in ("sv", "en")}, page.path
            assert {a.get("lang") for a in links} == {"sv", "en"}


def resolved(folder: Path, address: str) -> str:
    """A relative address from a folder of the site, from the site's root."""
    steps: list[str] = []
    for step in (folder / address).as_posix().split("/"):
        if step == "..":
            steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def test_headings_have_the_same_ids_in_both_languages(kit: Kit, pages: dict[str, HtmlElement]) -> None:
    for page in kit.pages.values():
        own = {lang: [h.id for h in page.texts[lang].headings] for lang in ("sv", "en")}
        assert own["sv"] == own["en"], page.path
        for lang in ("sv", "en"):
            assert set(own[lang]) <= ids(pages[page.url(lang)]), page.path


def test_pages_that_print_offer_their_papers(kit: Kit, pages: dict[str, HtmlElement]) -> None:
    for page in (page for page in kit.pages.values() if page.print):
        for lang in ("sv", "en"):
            found = [a for tag, a in addresses(pages[page.url(lang)]) if tag == "a" and a.endswith(".pdf")]
            assert len(set(found)) >= len(page.print), page.url(lang)


def test_pages_show_when_they_were_reviewed_and_what_they_build_on(kit: Kit, built_site: Path) -> None:
    for page in kit.pages.values():
        if page.template:
            continue
        text = (built_site / page.url("sv")).read_text(encoding="utf-8")
        assert f'datetime="{page.reviewed}"' in text, page.path
        assert f'datetime="{page.review_due}"' in text, page.path
