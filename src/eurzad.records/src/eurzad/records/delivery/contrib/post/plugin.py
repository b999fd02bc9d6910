"""The post: the registry prints envelopes and the log book, and enters what came of it."""

from eurzad.core import _
from eurzad.records.delivery.base import DeliveryChannel
from eurzad.records.delivery.mail import KINDS
from typing import Any


class PostChannel(DeliveryChannel):
    """A letter on paper, given to the postal operator by the registry."""

    name = "post"
    title = _("Post (paper)")
    automatic = False
    by_registry = True
    kinds = tuple(KINDS)
    events = ("received", "refused", "first_notice", "second_notice", "returned")

    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        return bool(addressee.get("address", "").strip())
