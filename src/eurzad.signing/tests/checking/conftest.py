"""Every test begins with no attempts counted."""

from eurzad.signing.checking.throttle import THROTTLE
import pytest


@pytest.fixture(autouse=True)
def unthrottled():
    THROTTLE.clear()
    yield
    THROTTLE.clear()
