"""What the records are, and what happens to them, for those who listen."""

from dataclasses import dataclass
from eurzad.core.interfaces import IHasFiles
from eurzad.core.interfaces import IHasLog
from typing import Any
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface
from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IRecordsLayer(IDefaultBrowserLayer):
    """Marks requests to a site on which the records are installed."""


class IRecord(Interface):
    """An incoming item, a case, a letter or an outgoing item: what a workflow of ours drives."""


class IContainerOfRecords(Interface):
    """The root of the records or a folder of one year: nobody lists it."""


class IIncomingItem(IRecord, IHasFiles, IHasLog):
    """What came to the office and has a number in the incoming register."""


class ICase(IRecord, IHasLog):
    """A case (sprawa), or a draft case (koszulka) while it has no mark."""


class ILetter(IRecord, IHasFiles):
    """A letter of the office in a case."""


class IOutgoingItem(IRecord):
    """One dispatch of a letter to one addressee, with a number in the outgoing register."""


class ILetterDelivered(Interface):
    """A letter reached an addressee."""

    letter = Attribute("The letter.")
    outgoing = Attribute("The entry of the outgoing register.")
    channel = Attribute("Name of the delivery channel.")


@implementer(ILetterDelivered)
@dataclass(frozen=True)
class LetterDelivered:
    """A letter reached an addressee. Notified in the transaction that writes the delivery down."""

    letter: Any
    outgoing: Any
    channel: str
