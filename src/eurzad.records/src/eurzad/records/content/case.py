"""The case (sprawa): set D of metadata, and what was copied from the service it was filed under."""

from eurzad.core import _
from eurzad.records.content.base import RecordContainer
from eurzad.records.interfaces import ICase
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class ICaseSchema(model.Schema):
    """Fields of a case. The mark is given when the case is opened and never changes."""

    title = schema.TextLine(title=_("Title"), max_length=500)
    mark = schema.TextLine(title=_("Mark"), default="")
    access = schema.TextLine(title=_("Access"), default="not-public")
    file_plan_class = schema.TextLine(title=_("Class of the file plan"), default="")
    unit = schema.TextLine(title=_("Unit"), default="")
    handler = schema.ASCIILine(title=_("Handler"), default="")
    instruction = schema.Text(title=_("Instruction"), default="")
    due = schema.Date(title=_("To be done by"), required=False)
    founder = schema.ASCIILine(title=_("Founder"), default="")
    filed = schema.Date(title=_("Filed"))
    started = schema.Date(title=_("Opened"), required=False)
    closed = schema.Date(title=_("Closed"), required=False)
    outcome = schema.TextLine(title=_("Outcome"), default="")
    service_id = schema.TextLine(title=_("Service"), default="")
    service_title = schema.TextLine(title=_("Title of the service"), default="")
    service_uid = schema.ASCIILine(title=_("Service card"), default="")
    regime = schema.TextLine(title=_("Procedure"), default="")
    term_unit = schema.TextLine(title=_("Unit of the term"), default="")
    term_count = schema.Int(title=_("Length of the term"), default=0)
    settlement = schema.TextLine(title=_("Settled by"), default="")
    appeal = schema.Text(title=_("Appeal"), default="")
    appeal_body = schema.TextLine(title=_("Appeal body, in the genitive"), default="")
    appeal_body_name = schema.TextLine(title=_("Appeal body"), default="")
    appeal_body_address = schema.Text(title=_("Address of the appeal body"), default="")
    suggested_class = schema.TextLine(title=_("Suggested class"), default="")
    suggested_unit = schema.TextLine(title=_("Suggested unit"), default="")


@implementer(ICase, ICaseSchema)
class Case(RecordContainer):
    """A case; its letters lie in it.

    `parties` are dicts, made whole by `cases.parties.parties_of`; of `relations`, `notes`,
    `excluded` and `cooperation` the modules of these names tell. `admitted` are the users who see
    the case while its access is restricted. `joined_to` is the UID of the case that leads this one,
    `joined` are those that it leads; `dissolved_into` is the case that took a draft's item.
    `list_remarks` go into the case list.

    No annotated attributes here: zope.annotation would take the class's `__annotations__`
    for its own.
    """

    # the end of the case and its way through the archive: see eurzad.records.archive
    outcome_kind = ""
    final_letter = ""
    category_changes = ()
    archive_state = ""
    archive_list = ""
    holding = 0
    archive_hold = None
    destroyed = None

    incoming_uids = ()
    parties = ()
    letters_made = 0

    # Assignment: other recipients (dicts of unit, handler, part, by, since, done), and the units
    # that handed the case on.
    recipients = ()
    assigned_through = ()
    # the clock: see cases/clock.py
    clock_events = ()
    clock_warned = ""
    appeals = ()
    relations = ()
    notes = ()
    # messages between parties and the office: see messages/thread.py
    messages = ()
    excluded = ()
    admitted = ()
    cooperation = ()
    joined_to = ""
    joined = ()
    dissolved_into = ""
    list_remarks = ()
    outside_number = 0
    outside_unit = ""
    # principals who have a letter of the case to approve
    approval_readers = ()
