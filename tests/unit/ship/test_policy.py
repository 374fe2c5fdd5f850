"""The policy lets the page's own scripts run and nothing else."""

import pytest

from ship.policy import policy, with_policy

# printf 'go()' | openssl dgst -sha256 -binary | base64
HASH_OF_GO = "5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw="
PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>{}</body></html>'


def test_no_script_needs_no_hash() -> None:
    assert "script-src 'self';" in policy(PAGE.format("text"))


def test_inline_scripts_are_allowed_by_their_hash_once_each() -> None:
    found = policy(PAGE.format("<script>go()</script><p></p><script>go()</script>"))
    assert f"script-src 'self' 'sha256-{HASH_OF_GO}';" in found


def test_files_and_data_need_no_hash() -> None:
    found = policy(PAGE.format('<script src="a.js"></script><script type="application/json">{}</script>'))
    assert "sha256" not in found


def test_nothing_unsafe_and_no_other_host() -> None:
    found = policy(PAGE.format("<script>go()</script>"))
    assert "unsafe" not in found
    assert "http" not in found
    assert found.startswith("default-src 'none'")


def test_the_policy_stands_before_anything_it_must_rule() -> None:
    page = with_policy(PAGE.format("<script>go()</script>"))
    assert page.index("Content-Security-Policy") < page.index("<title>")
    assert page.count("Content-Security-Policy") == 1


def test_a_page_without_character_set_is_refused() -> None:
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html></html>")
