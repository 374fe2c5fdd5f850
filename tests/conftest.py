"""What all suites share: the project, the real kit built once for each way of hosting it, and the tools."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from commands import tools
from commands.build import build
from recording import Recorder

ROOT = Path(__file__).resolve().parent.parent
# Where the kit is hosted in the tests: under a path, so that a link from the root is found out.
ADDRESS = "https://kit.test/a/b/"
HOST_SETTINGS = ("SITE_URL", "SOURCE_DATE_EPOCH", "KIT_LANG", "KIT_PUBLISHER", "KIT_EMAIL", "KIT_COMPLAINTS")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="write what was found into docs/_data/tested.yml")
    parser.addoption("--accept-pictures", action="store_true", help="take how pages look now (tests/print)")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--record"):
        if any("::" in word for word in config.args):
            raise pytest.UsageError("--record needs whole suites or files: a claim rests on all of its tests")
        config.pluginmanager.register(Recorder(ROOT))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def build_kit() -> Callable[[str], Path]:
    """Builds the real kit for an address ("" for none), once in a run of the tests; gives its folder."""
    return cache(_built)


@pytest.fixture(scope="session")
def built_site(build_kit: Callable[[str], Path]) -> Path:
    """The real kit as a newcomer builds it: no public address, no publisher."""
    return build_kit("")


@pytest.fixture(scope="session")
def hosted_site(build_kit: Callable[[str], Path]) -> Path:
    """The real kit built for ADDRESS."""
    return build_kit(ADDRESS)


@pytest.fixture(scope="session")
def chromium() -> Path:
    return _found(tools.CHROMIUM)


@pytest.fixture(scope="session")
def firefox() -> Path:
    return _found(tools.FIREFOX)


@pytest.fixture(scope="session")
def java() -> Path:
    return _found(tools.JAVA)


@pytest.fixture(scope="session")
def npm() -> Path:
    return _found(tools.NPM)


def _built(address: str) -> Path:
    out = ROOT / ".cache" / ("test-site-hosted" if address else "test-site")
    with pytest.MonkeyPatch.context() as patch:
        for name in HOST_SETTINGS:
            patch.delenv(name, raising=False)
        patch.setenv("SITE_URL", address)
        if not build(ROOT, out):
            pytest.fail("`make.py build` failed; what it said stands under 'Captured stderr'", pytrace=False)
    return out


def _found(tool: tools.Tool) -> Path:
    return tools.find(tool) or pytest.fail(tools.advice(tool), pytrace=False)
