"""The channels of this installation."""

from eurzad.core.interfaces import IDeliveryChannel
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility


def channel_names() -> list[str]:
    """Return the names of the channels there are."""
    return sorted(name for name, _channel in getUtilitiesFor(IDeliveryChannel))


def channel(name: str) -> Any | None:
    """Return the channel of this name, or None."""
    return queryUtility(IDeliveryChannel, name=name)
