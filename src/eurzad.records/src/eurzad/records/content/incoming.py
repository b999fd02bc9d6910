"""The incoming item (przesyłka wpływająca): set A of metadata of the office instruction."""

from eurzad.core import _
from eurzad.records.content.base import RecordItem
from eurzad.records.interfaces import IIncomingItem
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IIncomingItemSchema(model.Schema):
    """Fields of an incoming item. All but the assignment are set once, at registration."""

    title = schema.TextLine(title=_("Title"), max_length=500)
    sender = schema.TextLine(title=_("Sender"))
    address = schema.Text(title=_("Sender's address"), default="")
    email = schema.TextLine(title=_("E-mail"), default="")
    user_id = schema.ASCIILine(title=_("Sender's account"), default="")
    senders_mark = schema.TextLine(title=_("Sender's mark"), default="")
    date_of_letter = schema.TextLine(
        title=_("Date of the letter"),
        description=_("A date, a month or a year: 2026-11-24, 2026-11 or 2026."),
        default="",
    )
    received = schema.Date(title=_("Date received"))
    registered = schema.Datetime(title=_("Time of registration"))
    year = schema.Int(title=_("Year of the register"))
    ordinal = schema.Int(title=_("Ordinal"))
    register_number = schema.TextLine(title=_("Register number"))
    document_kind = schema.TextLine(title=_("Kind"), default="")
    attachments_count = schema.Int(title=_("Number of attachments"), default=0)
    delivery_way = schema.TextLine(title=_("Way of delivery"), default="")
    remarks = schema.Text(title=_("Remarks"), default="")
    unit = schema.TextLine(title=_("Assigned to unit"), default="")
    handler = schema.ASCIILine(title=_("Assigned to"), default="")
    instruction = schema.Text(title=_("Instruction"), default="")
    due = schema.Date(title=_("To be done by"), required=False)
    case_uid = schema.ASCIILine(title=_("Case"), default="")


@implementer(IIncomingItem, IIncomingItemSchema)
class IncomingItem(RecordItem):
    """What came to the office. `eurzad.forms` makes its Application out of this class."""

    register_kind = "paper"
    # as in the case
    recipients = ()
    assigned_through = ()

    @property
    def answers(self) -> list[dict[str, str]]:
        """What the sender filled in, as label and value; mail on paper has none."""
        return []
