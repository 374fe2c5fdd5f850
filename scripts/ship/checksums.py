"""Checksums that sha256sum, shasum and certutil can check."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def manifest(files: Mapping[str, bytes]) -> str:
    """The lines of SHA256SUMS: the file's digest in hexadecimal, two spaces, its name (GNU coreutils' format)."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
