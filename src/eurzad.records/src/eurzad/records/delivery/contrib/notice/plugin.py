"""Public notice: put up on the board and in the bulletin, it counts as service (art. 49 KPA)."""

from eurzad.core import _
from eurzad.records.delivery.base import DeliveryChannel
from typing import Any


class NoticeChannel(DeliveryChannel):
    """A notice to all whom it concerns, where the law allows this way."""

    name = "notice"
    title = _("Public notice")
    automatic = False
    events = ("put_up", "taken_down")

    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        return bool(addressee.get("name"))
