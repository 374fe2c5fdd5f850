"""Fixtures of the site tests."""

from pathlib import Path

import pytest
from tests.site import small
from tests.site.small import SmallKit


@pytest.fixture
def small_kit(tmp_path: Path) -> SmallKit:
    """A small project that the test may change and build."""
    return small.make(tmp_path)


@pytest.fixture(scope="session")
def built_small(tmp_path_factory: pytest.TempPathFactory) -> SmallKit:
    """A small project, built once, to look at only."""
    kit = small.make(tmp_path_factory.mktemp("small kit å ä ö"))
    result = kit.build(
        SITE_URL="https://kit.test/a/b/",
        KIT_PUBLISHER="Kommunen",
        KIT_EMAIL="kit@kit.test",
        KIT_COMPLAINTS="https://kit.test/",
    )
    assert result.code == 0, result.said
    return kit
