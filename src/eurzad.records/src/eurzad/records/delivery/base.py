"""The contract of a delivery channel: a named utility providing `IDeliveryChannel`.

A channel never works inside the transaction that dispatches: `prepare` reads, `perform` does what
takes time or may fail, `complete` writes down, each called by the outbox job `deliver`.
"""

from abc import ABC
from abc import abstractmethod
from eurzad.core.interfaces import IDeliveryChannel
from typing import Any
from zope.interface import implementer


@implementer(IDeliveryChannel)
class DeliveryChannel(ABC):
    """A way of delivering a letter to an addressee. `name` is what registers call it."""

    name: str
    title: str

    @abstractmethod
    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        """Tell whether this addressee can be reached this way."""

    def prepare(self, site: Any, outgoing: Any) -> Any:
        """Collect what `perform` needs, in a transaction that is aborted afterwards."""
        return None

    def perform(self, prepared: Any) -> Any:
        """Deliver, outside any transaction. Raises `outbox.JobFailed` to say why not."""
        return None

    def complete(self, site: Any, outgoing: Any, result: Any) -> str:
        """Do what belongs to the transaction that writes the delivery down. Return a note on it."""
        return ""
