"""The outgoing item (przesyłka wychodząca): set B of metadata of the office instruction."""

from eurzad.core import _
from eurzad.records.content.base import RecordItem
from eurzad.records.interfaces import IOutgoingItem
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IOutgoingItemSchema(model.Schema):
    """Fields of an outgoing item, set at dispatch; the delivery is added when it happened."""

    title = schema.TextLine(title=_("Title"), max_length=500)
    year = schema.Int(title=_("Year of the register"))
    ordinal = schema.Int(title=_("Ordinal"))
    register_number = schema.TextLine(title=_("Register number"))
    addressee = schema.TextLine(title=_("Addressee"))
    address = schema.Text(title=_("Address"), default="")
    email = schema.TextLine(title=_("E-mail"), default="")
    user_id = schema.ASCIILine(title=_("Account"), default="")
    channel = schema.ASCIILine(title=_("Way of dispatch"))
    letter_uid = schema.ASCIILine(title=_("Letter"))
    case_uid = schema.ASCIILine(title=_("Case"))
    unit = schema.TextLine(title=_("Unit"))
    handler = schema.ASCIILine(title=_("Handler"), default="")
    mark = schema.TextLine(title=_("Mark"))
    responsible = schema.TextLine(title=_("Person responsible"), default="")
    dispatched = schema.Datetime(title=_("Dispatched"))
    delivered = schema.Datetime(title=_("Delivered"), required=False)
    delivery_note = schema.TextLine(title=_("Note on the delivery"), default="")


@implementer(IOutgoingItem, IOutgoingItemSchema)
class OutgoingItem(RecordItem):
    """One dispatch of a letter to one addressee."""
