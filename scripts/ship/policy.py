"""The Content-Security-Policy that each page carries (https://www.w3.org/TR/CSP3/)."""

from __future__ import annotations

import base64
import hashlib
import re

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
FIRST_META = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)
# 'self' alone: no other host, no style attribute, no script that was not there when the page was built.
DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


def with_policy(html: str) -> str:
    """The finished page with its policy right after the character set. ValueError if the page declares none."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    page, count = FIRST_META.subn(lambda match: f"{match[0]}{meta}", html, count=1)
    if not count:
        raise ValueError('no <meta charset="utf-8"> to put the Content-Security-Policy after')
    return page


def policy(html: str) -> str:
    """The policy of a page: its own inline scripts by their hash, and nothing else that is inline."""
    hashes = "".join(f" 'sha256-{digest}'" for digest in sorted({_digest(code) for code in _inline(html)}))
    return "; ".join(DIRECTIVES).format(hashes=hashes)


def _inline(html: str) -> list[str]:
    """The code of scripts that the page itself holds; data blocks such as JSON are never run and need no hash."""
    scripts = INLINE_SCRIPT.finditer(html)
    return [s["code"] for s in scripts if "src=" not in s["attributes"] and "json" not in s["attributes"]]


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
