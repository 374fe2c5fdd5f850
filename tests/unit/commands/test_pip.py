from __future__ import annotations

import sys
from pathlib import Path

import pytest

from commands import pip

LOCK = "".join(f"package-{n}==1.0 \\\n    --hash=sha256:00\n" for n in range(20))


def installer(*lines: str, code: int = 0) -> list[str]:
    """A stand-in for pip: says the lines and ends with the code."""
    return [sys.executable, "-c", f"import sys; print({chr(10).join(lines)!r}); sys.exit({code})"]


def heard(tmp_path: Path, *lines: str, code: int = 0) -> list[str]:
    lock = tmp_path / "requirements.txt"
    lock.write_text(LOCK, "utf-8")
    said: list[str] = []
    pip.install(installer(*lines, code=code), lock, said.append)
    return said


def test_progress_is_about_ten_lines(tmp_path: Path) -> None:
    lines = [f"Collecting package-{n}==1.0 (from -r requirements.txt (line {n}))" for n in range(20)]
    said = heard(tmp_path, *lines, "Installing collected packages: package-0")
    assert said[0] == "  2 of 20 packages"
    assert said[-2:] == ["  20 of 20 packages", "  installing …"]
    assert len(said) <= 12


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("WARNING: Retrying (Retry(total=4)) after NewConnectionError: Temporary failure in name resolution",
         "the package index cannot be reached"),
        ("WARNING: Retrying after ProxyError('Cannot connect to proxy.')", "Set HTTPS_PROXY=http://name:password@"),
        ("ERROR: SSLError CERTIFICATE_VERIFY_FAILED", "Set PIP_CERT="),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that the lock names"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: [Errno 13] Permission denied: '.venv'", "copy the kit to one of your own"),
        ("ERROR: No matching distribution found for typst==0.15.2", "no ready-made file for this system"),
        ("ERROR: something else", "pip gave up"),
    ],
)  # fmt: skip
def test_what_went_wrong_is_said_in_plain_words(tmp_path: Path, line: str, advice: str) -> None:
    with pytest.raises(pip.Unready) as trouble:
        heard(tmp_path, line, code=1)
    message = str(trouble.value)
    assert message.startswith("the packages of requirements.txt could not be installed: ")
    assert advice in message
    assert message.endswith(f"  pip: {line}")


def test_a_missing_network_is_told_whole() -> None:
    output = "WARNING: Retrying (Retry(total=4)): getaddrinfo failed\nERROR: No matching distribution found for a==1"
    assert pip.failure(output, "requirements.txt") == (
        "the packages of requirements.txt could not be installed: the package index cannot be reached. Connect to "
        "the network and run this again; behind a proxy, set HTTPS_PROXY=http://proxy:port first. "
        "The network is needed only for this step; builds never use it.\n"
        "  pip: ERROR: No matching distribution found for a==1"
    )


def test_a_slow_answer_is_said_once(tmp_path: Path) -> None:
    assert heard(tmp_path, "WARNING: Retrying (1)", "WARNING: Retrying (2)") == [
        "  no answer from the package index; trying again …"
    ]
