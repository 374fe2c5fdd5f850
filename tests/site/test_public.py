"""With a public address under a path: canonical links and a sitemap that names each page's other language."""

import re

from lxml import etree
from tests.site.small import SmallKit

ADDRESS = "https://kit.test/a/b/"


def test_canonical_is_the_pages_own_public_address(built_small: SmallKit) -> None:
    for path in ("gifts/the-cake.html", "en/gifts/the-cake.html"):
        assert f'<link rel="canonical" href="{ADDRESS}{path}">' in built_small.html(path)


def test_the_sitemap_lists_every_page_with_its_alternates(built_small: SmallKit) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = etree.parse(built_small.site / "sitemap.xml").getroot().findall("s:url", names)
    found = {
        url.findtext("s:loc", namespaces=names): {
            a.get("hreflang"): a.get("href") for a in url.findall("x:link", names)
        }
        for url in urls
    }
    pair = {"sv": f"{ADDRESS}gifts/the-cake.html", "en": f"{ADDRESS}en/gifts/the-cake.html"}
    assert found[pair["sv"]] == pair
    assert found[pair["en"]] == pair
    assert len(found) == 6


def test_the_404_page_finds_its_files_under_the_path(built_small: SmallKit) -> None:
    loaded = re.findall(r'(?:src|href)="([^"#]*assets/[^"]*)"', built_small.html("404.html"))
    assert loaded
    assert [address for address in loaded if not address.startswith("/a/b/")] == []


def test_the_publisher_is_named_in_the_foot_and_the_address_only_where_it_is_asked_for(built_small: SmallKit) -> None:
    page = built_small.html("gifts/the-cake.html")
    assert "Den här kopian ges ut av Kommunen." in page
    assert "kit@kit.test" not in page
