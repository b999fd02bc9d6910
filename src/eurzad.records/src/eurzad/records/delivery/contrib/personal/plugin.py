"""Own staff: a messenger of the office brings the letter, or it is collected at the office."""

from eurzad.core import _
from eurzad.records.delivery.base import DeliveryChannel
from typing import Any


class PersonalChannel(DeliveryChannel):
    """A letter on paper, handed over against a signature (art. 39 § 2, art. 42 § 2 KPA)."""

    name = "personal"
    title = _("Own messenger or collection at the office")
    automatic = False
    by_registry = True
    events = ("received", "refused", "first_notice", "second_notice", "returned")

    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        return bool(addressee.get("name"))
