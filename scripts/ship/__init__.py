"""What leaves the house: each page's security policy, the offline copy and its checksums."""

from ship import lean
from ship.mend import mended
from ship.policy import with_policy


def sealed(page: str) -> str:
    """A finished page as it is shipped: mended, without idle space, with its security policy."""
    return with_policy(lean.tight(mended(page)))
