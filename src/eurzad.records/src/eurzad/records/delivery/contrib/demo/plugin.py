"""The demonstration channel: nothing leaves the office, everything is written down."""

from eurzad.core import _
from eurzad.records.delivery.base import DeliveryChannel
from typing import Any


class DemoChannel(DeliveryChannel):
    """For trying out. Reaches anybody, sends nothing; what became of it is entered by hand."""

    name = "demo"
    title = _("Demonstration (nothing is sent)")
    events = ("received", "refused", "first_notice", "second_notice", "returned")

    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        return bool(addressee.get("name"))

    def complete(self, site: Any, outgoing: Any, result: Any) -> str:
        return "demonstracja: niczego nie wysłano"
