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
    street = schema.TextLine(title=_("Street and number"), default="")
    postal_code = schema.TextLine(title=_("Postal code"), default="")
    town = schema.TextLine(title=_("Town"), default="")
    country = schema.TextLine(title=_("Country"), default="")
    email = schema.TextLine(title=_("E-mail"), default="")
    user_id = schema.ASCIILine(title=_("Account"), default="")
    channel = schema.ASCIILine(title=_("Way of dispatch"), default="")
    way = schema.ASCIILine(title=_("Way sent"), default="")
    way_note = schema.TextLine(title=_("Way sent, in words"), default="")
    date_of_letter = schema.TextLine(title=_("Date of the letter"), default="")
    document_kind = schema.TextLine(title=_("Kind"), default="letter")
    document_kind_note = schema.TextLine(title=_("Kind, in words"), default="")
    access = schema.TextLine(title=_("Access"), default="not-public")
    format = schema.TextLine(title=_("Format"), default="electronic")
    attachments_count = schema.Int(title=_("Number of attachments"), default=0)
    remarks = schema.Text(title=_("Remarks"), default="")
    letter_uid = schema.ASCIILine(title=_("Letter"), default="")
    case_uid = schema.ASCIILine(title=_("Case"), default="")
    unit = schema.TextLine(title=_("Unit"))
    handler = schema.ASCIILine(title=_("Handler"), default="")
    sent_by = schema.ASCIILine(title=_("Who handled it when it was sent"), default="")
    mark = schema.TextLine(title=_("Mark"), default="")
    responsible = schema.TextLine(title=_("Persons responsible"), default="")
    dispatched = schema.Datetime(title=_("Dispatched"))
    delivered = schema.Datetime(title=_("Delivered"), required=False)
    delivery_note = schema.TextLine(title=_("Note on the delivery"), default="")
    mail_kind = schema.ASCIILine(title=_("Kind of mail"), default="")
    office = schema.ASCIILine(title=_("Office of the platform"), default="")
    posted = schema.Date(title=_("Posted"), required=False)
    posting_number = schema.TextLine(title=_("Posting number"), default="")
    served = schema.Date(title=_("Served"), required=False)
    served_how = schema.ASCIILine(title=_("How it was served"), default="")
    returned = schema.Date(title=_("Returned"), required=False)
    failure = schema.ASCIILine(
        title=_("What went wrong"), description=_("returned or failed"), default=""
    )
    resent_as = schema.ASCIILine(title=_("Sent again as"), default="")


@implementer(IOutgoingItem, IOutgoingItemSchema)
class OutgoingItem(RecordItem):
    """One dispatch of a letter to one addressee; one entered by hand has neither letter nor case.

    `events` is what is on record about its service, see `delivery.service`; it is added to only.
    `further` are the UIDs of those entered with it, for the other addressees of one letter.
    """

    # Dublin Core of Plone would say text/html
    format = "electronic"
    events = ()
    corrections = ()
    annulled = None
    further = ()
