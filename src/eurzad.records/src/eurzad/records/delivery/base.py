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
    # Whether the outbox delivers it; otherwise people do, and enter what they did.
    automatic: bool = True
    # Whether the registry sends it: it waits in the queue until the posting is entered.
    by_registry: bool = False
    # Kinds of mail to choose from (see `mail.KINDS`); none where there is nothing to choose.
    kinds: tuple[str, ...] = ()
    # What of `service.Event` a clerk may enter about a dispatch by this way.
    events: tuple[str, ...] = ()
    # Whether a letter sent this way is to be served, so that what becomes of it is watched.
    serves: bool = True

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
