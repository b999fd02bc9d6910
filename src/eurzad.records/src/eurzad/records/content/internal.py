"""The internal item: correspondence between units of the office that forms no letter in a case."""

from eurzad.core import _
from eurzad.records.content.base import RecordItem
from eurzad.records.interfaces import IInternalItem
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IInternalItemSchema(model.Schema):
    """Fields of an internal item, set once, when it is entered."""

    title = schema.TextLine(title=_("Title"), max_length=500)
    year = schema.Int(title=_("Year of the register"))
    ordinal = schema.Int(title=_("Ordinal"))
    register_number = schema.TextLine(title=_("Register number"))
    registered = schema.Datetime(title=_("Time of registration"))
    unit = schema.TextLine(title=_("Unit that writes"))
    handler = schema.ASCIILine(title=_("Handler"), default="")
    person = schema.TextLine(title=_("Person who writes"), default="")
    sent = schema.Date(title=_("Date sent"))
    way = schema.ASCIILine(title=_("Way sent"), default="paper")
    way_note = schema.TextLine(title=_("Way sent, in words"), default="")
    mark = schema.TextLine(title=_("Mark"), default="")
    date_of_letter = schema.TextLine(title=_("Date of the letter"), default="")
    document_kind = schema.TextLine(title=_("Kind"), default="memo")
    document_kind_note = schema.TextLine(title=_("Kind, in words"), default="")
    access = schema.TextLine(title=_("Access"), default="not-public")
    format = schema.TextLine(title=_("Format"), default="paper")
    attachments_count = schema.Int(title=_("Number of attachments"), default=0)
    remarks = schema.Text(title=_("Remarks"), default="")


@implementer(IInternalItem, IInternalItemSchema)
class InternalItem(RecordItem):
    """What one unit wrote to others; `addressees` are the symbols of those units."""

    # Dublin Core of Plone would say text/html
    format = "paper"
    addressees = ()
    corrections = ()
    annulled = None
