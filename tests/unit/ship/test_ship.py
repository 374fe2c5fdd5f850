"""A page as it leaves the house."""

import ship


def test_a_page_is_shipped_mended_tight_and_with_its_policy() -> None:
    page = ship.sealed('<head>\n\n  <meta charset="utf-8">\n</head>\n\n  <a tabindex="">x</a>')
    assert page.startswith('<head>\n<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="')
    assert page.endswith('">\n</head>\n<a>x</a>')
