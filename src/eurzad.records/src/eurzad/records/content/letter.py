"""The letter (pismo): a document of the office in a case."""

from eurzad.core import _
from eurzad.records.content.base import RecordItem
from eurzad.records.interfaces import ILetter
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class ILetterSchema(model.Schema):
    """Fields of a letter. Texts have the markup of `eurzad.core.documents.markup`."""

    title = schema.TextLine(title=_("Title"), max_length=500)
    kind = schema.TextLine(title=_("Kind"), default="letter")
    legal_basis = schema.Text(title=_("Legal basis"), default="")
    operative_part = schema.Text(title=_("Operative part"), default="")
    reasons = schema.Text(title=_("Reasons"), default="")
    instruction = schema.Text(title=_("Instruction"), default="")
    author = schema.ASCIILine(title=_("Author"), default="")
    approver = schema.ASCIILine(title=_("Approved by"), default="")
    remedy = schema.ASCIILine(title=_("Remedy"), default="")
    revision = schema.Int(title=_("Revision"), default=0)
    last_editor = schema.ASCIILine(title=_("Last changed by"), default="")
    remarks = schema.Text(title=_("Remarks"), default="")
    date = schema.Date(title=_("Date of the letter"), required=False)
    signed = schema.Date(title=_("Signed"), required=False)
    dispatched = schema.Datetime(title=_("Dispatched"), required=False)
    delivered = schema.Datetime(title=_("Delivered"), required=False)


@implementer(ILetter, ILetterSchema)
class Letter(RecordItem):
    """A letter. `addressees` are dicts of name, address, channel, mail_kind, office, user_id,
    email; `outgoing_uids` are its dispatches.

    `delivered` is when it first reached an account; `reached` are the users whose accounts it did.
    `approver_for` is whom the approver substituted, if anybody.
    `part_revisions` tells which revision changed a part last: see `letters.changing`. `chain` are
    the steps of approval, the current one since `step_since`, `approval_history` what was done
    about it; `places` are remarks to places in the letter. None of these is changed in place.
    """

    template = ""
    act = ""
    act_data = None
    part_revisions = {}
    chain = ()
    step_since = None
    # principals whose turn it is to approve the letter
    approval_turn = ()
    approval_history = ()
    opinion = {}
    places = ()
    signatory = {}
    # who has to sign, in what order, how far that is: see `letters.signatures`
    signatures = ()
    # where the stamps of the signatures stand in the PDF
    signature_places = ()
    addressees = ()
    attachments = ()
    reached = ()
    outgoing_uids = ()
    # whom the approver substituted
    approver_for = ""
    waivers = ()
    finality = None
