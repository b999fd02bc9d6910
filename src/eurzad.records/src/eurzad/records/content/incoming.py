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
    street = schema.TextLine(title=_("Street and number"), default="")
    postal_code = schema.TextLine(title=_("Postal code"), default="")
    town = schema.TextLine(title=_("Town"), default="")
    country = schema.TextLine(title=_("Country"), default="")
    email = schema.TextLine(title=_("E-mail"), default="")
    user_id = schema.ASCIILine(title=_("Sender's account"), default="")
    senders_mark = schema.TextLine(title=_("Sender's mark"), default="")
    date_of_letter = schema.TextLine(
        title=_("Date of the letter"),
        description=_("A date, a month or a year: 2026-11-24, 2026-11 or 2026."),
        default="",
    )
    received = schema.Date(title=_("Date received"))
    posted = schema.Date(
        title=_("Date of posting"),
        description=_("It decides whether an appeal or an answer came in time."),
        required=False,
    )
    registered = schema.Datetime(title=_("Time of registration"))
    year = schema.Int(title=_("Year of the register"))
    ordinal = schema.Int(title=_("Ordinal"))
    register_number = schema.TextLine(title=_("Register number"))
    document_kind = schema.TextLine(title=_("Kind"), default="")
    document_kind_note = schema.TextLine(title=_("Kind, in words"), default="")
    access = schema.TextLine(title=_("Access"), default="not-public")
    format = schema.TextLine(title=_("Format"), default="paper")
    attachments_count = schema.Int(title=_("Number of attachments"), default=0)
    delivery_way = schema.TextLine(title=_("Way of delivery"), default="")
    delivery_way_note = schema.TextLine(title=_("Way of delivery, in words"), default="")
    remarks = schema.Text(title=_("Remarks"), default="")
    unit = schema.TextLine(title=_("Assigned to unit"), default="")
    handler = schema.ASCIILine(title=_("Assigned to"), default="")
    instruction = schema.Text(title=_("Instruction"), default="")
    due = schema.Date(title=_("To be done by"), required=False)
    case_uid = schema.ASCIILine(title=_("Case"), default="")


@implementer(IIncomingItem, IIncomingItemSchema)
class IncomingItem(RecordItem):
    """What came to the office. `eurzad.forms` makes its Application out of this class.

    `addressed_to` are the units that the sender wrote to. `corrections` are what was corrected in
    the register, `annulled` is who annulled the entry, when and why: see `registers/corrections`.
    """

    register_kind = "paper"
    # Dublin Core of Plone would say text/html
    format = "paper"
    # as in the case
    recipients = ()
    assigned_through = ()
    addressed_to = ()
    corrections = ()
    annulled = None
    handed_over = None
    # The draft case that was dissolved when the item was attached to another case.
    draft_uid = ""

    @property
    def answers(self) -> list[dict[str, str]]:
        """What the sender filled in, as label and value; mail on paper has none."""
        return []
