"""What the records are, and what happens to them, for those who listen."""

from dataclasses import dataclass
from datetime import date
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


class IRegistered(IRecord, IHasFiles):
    """What has a number in one of the registers of the office."""


class IIncomingItem(IRegistered, IHasLog):
    """What came to the office and has a number in the incoming register."""


class ICase(IRecord, IHasLog):
    """A case (sprawa), or a draft case (koszulka) while it has no mark."""


class ILetter(IRecord, IHasFiles):
    """A letter of the office in a case."""


class IOutgoingItem(IRegistered):
    """One dispatch of a letter to one addressee, with a number in the outgoing register."""


class IInternalItem(IRegistered):
    """What one unit wrote to others, with a number in the internal register."""


class ILetterDispatched(Interface):
    """A letter left the office: it is in the outgoing register."""

    letter = Attribute("The letter.")


@implementer(ILetterDispatched)
@dataclass(frozen=True)
class LetterDispatched:
    """Notified in the transaction that dispatches."""

    letter: Any


class ILetterServed(Interface):
    """A letter counts as served on a party from a day on."""

    letter = Attribute("The letter.")
    addressee = Attribute("The addressee: a dict of name, address, channel, user_id, email.")
    day = Attribute("The day of service (a date).")
    how = Attribute('How: "account", "receipt", "fiction", "refusal", "public-notice"…')


@implementer(ILetterServed)
@dataclass(frozen=True)
class LetterServed:
    """Notified in the transaction that writes the service down."""

    letter: Any
    addressee: dict[str, Any]
    day: date
    how: str


class IItemAttached(Interface):
    """An incoming item joined a case that was there before."""

    item = Attribute("The incoming item.")
    case = Attribute("The case.")
    answers = Attribute("UID of the letter that it answers, or an empty string.")


@implementer(IItemAttached)
@dataclass(frozen=True)
class ItemAttached:
    """Notified in the transaction that attaches."""

    item: Any
    case: Any
    answers: str = ""


class IFilesDestroyed(Interface):
    """The files of a record were destroyed for good."""

    record = Attribute("The record: an incoming item, a letter, an outgoing item or a case.")


@implementer(IFilesDestroyed)
@dataclass(frozen=True)
class FilesDestroyed:
    """Notified in the transaction that destroys; whoever keeps more of a record removes it too."""

    record: Any


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


class IMessageSent(Interface):
    """A message was written in a case."""

    case = Attribute("The case.")
    message = Attribute("The message: see `eurzad.records.messages.thread`.")


@implementer(IMessageSent)
@dataclass(frozen=True)
class MessageSent:
    """Notified in the transaction that writes the message."""

    case: Any
    message: dict[str, Any]


class IAuthorisations(Interface):
    """The register of authorisations to act for the authority (art. 268a KPA). A utility."""

    def authorisation_for(
        user_id: str, day: date, kind: str = "", file_class: str = ""
    ) -> Any | None:
        """Return the authorisation by which a person may act on a day, or None.

        As text it is what a letter says of it: its number and date. With `kind` (of a letter) and
        `file_class` only one that covers them.
        """
