"""QR codes."""

from __future__ import annotations

from lxml import etree

from press import qr


def test_a_picture_that_scales() -> None:
    svg = etree.fromstring(qr.svg("https://kit.test/å", "#143F38").encode())
    assert svg.get("viewBox") and svg.get("width") is None
    assert svg[0].get("stroke") == "#143f38"
