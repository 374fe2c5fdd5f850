from __future__ import annotations

import gzip
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from commands.speed import browsing


@pytest.mark.parametrize(
    ("address", "packed"),
    [("http://x/a.html", True), ("http://x/a.css", True), ("http://x/a.woff2", False), ("http://x/a.png", False)],
)
def test_text_is_weighed_packed(address: str, packed: bool) -> None:
    body = b"word " * 1000
    assert browsing.weight(address, body) == (len(gzip.compress(body, 9)) if packed else 5000)


def test_a_site_is_hosted(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("hello", "utf-8")
    with browsing.hosted(tmp_path) as address, urlopen(f"{address}/index.html") as answer:
        assert answer.read() == b"hello"


def test_a_real_host_packs_what_is_text(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("hello " * 100, "utf-8")
    (tmp_path / "a.woff2").write_bytes(b"font")
    with browsing.hosted(tmp_path, browsing.Packing) as address:
        with urlopen(f"{address}/index.html?q=x") as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(answer.read()) == b"hello " * 100
        with urlopen(f"{address}/a.woff2") as answer:
            assert answer.headers["Content-Encoding"] is None
            assert answer.read() == b"font"
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"{address}/none.html")
