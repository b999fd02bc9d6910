"""The portal's browser layer, the record of an office, and the interfaces of its types."""

from eurzad.core import _
from eurzad.core.deadlines import REGIMES
from plone.supermodel import model
from zope import schema
from zope.interface import Interface
from zope.publisher.interfaces.browser import IDefaultBrowserLayer
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


OFFICE_PREFIX = "eurzad.office"

NOTICE_KEYWORD = "komunikat"


class IPortalLayer(IDefaultBrowserLayer):
    """Marks requests to a site on which the portal is installed."""


class IOffice(Interface):
    """Who the office is: one set of registry records per site, served by ``@office``."""

    id = schema.TextLine(title=_("Id"))
    name = schema.TextLine(title=_("Full name of the community"))
    office_name = schema.TextLine(title=_("Name of the office"))
    short_name = schema.TextLine(title=_("Short name"))
    kind = schema.TextLine(title=_("Kind"), description=_("commune or county"))
    authority = schema.TextLine(title=_("Authority that decides"))
    way = schema.TextLine(
        title=_("Primary way of keeping cases: ezd or paper"), required=False, default="ezd"
    )
    warning_days = schema.Int(
        title=_("Working days before a deadline on which the office warns"),
        required=False,
        default=5,
        min=1,
        max=30,
    )
    account_years = schema.Int(
        title=_("Years after which an account that nobody uses is deleted"),
        required=False,
        default=3,
        min=1,
        max=10,
    )
    authority_genitive = schema.TextLine(title=_("Authority, in the genitive"), required=False)
    appeal_body = schema.TextLine(title=_("Appeal body, in the genitive"), required=False)
    building_appeal_body = schema.TextLine(
        title=_("Appeal body in building matters, in the genitive"), required=False
    )
    administrative_court = schema.TextLine(
        title=_("Administrative court, in the genitive"), required=False
    )
    appeal_body_name = schema.TextLine(title=_("Appeal body"), required=False)
    appeal_body_address = schema.Text(title=_("Address of the appeal body"), required=False)
    building_appeal_body_name = schema.TextLine(
        title=_("Appeal body in building matters"), required=False
    )
    building_appeal_body_address = schema.Text(
        title=_("Address of the appeal body in building matters"), required=False
    )
    administrative_court_name = schema.TextLine(title=_("Administrative court"), required=False)
    administrative_court_address = schema.Text(
        title=_("Address of the administrative court"), required=False
    )
    teryt = schema.TextLine(title=_("TERYT code"))
    street = schema.TextLine(title=_("Street and number"))
    postal_code = schema.TextLine(title=_("Postal code"))
    city = schema.TextLine(title=_("City"))
    phone = schema.TextLine(title=_("Phone"), required=False)
    email = schema.TextLine(title=_("E-mail"), required=False)
    epuap = schema.TextLine(title=_("ePUAP address"), required=False)
    edelivery = schema.TextLine(title=_("e-Delivery address"), required=False)
    hours = schema.List(
        title=_("Opening hours"),
        required=False,
        value_type=schema.Dict(key_type=schema.TextLine(), value_type=schema.TextLine()),
    )
    fee_account = schema.TextLine(title=_("Bank account for fees"), required=False)
    colour = schema.TextLine(title=_("Colour"))
    coat_of_arms = schema.TextLine(title=_("Address of the coat of arms"), required=False)
    languages = schema.List(title=_("Languages"), value_type=schema.TextLine())
    bip = schema.TextLine(title=_("Address of the bulletin"), required=False)
    accessibility = schema.TextLine(title=_("Address of the accessibility statement"))
    privacy = schema.TextLine(title=_("Address of the privacy notice"))
    terms = schema.TextLine(title=_("Address of the terms of use"), required=False)
    demo = schema.Bool(title=_("This office is a demonstration"), required=False, default=False)


REGIME_NAMES = SimpleVocabulary(
    [SimpleTerm(regime.id, title=regime.title) for regime in REGIMES.values()]
)

TERM_UNITS = SimpleVocabulary(
    [
        SimpleTerm("day", title=_("days")),
        SimpleTerm("week", title=_("weeks")),
        SimpleTerm("month", title=_("months")),
    ]
)

SETTLEMENTS = SimpleVocabulary(
    [
        SimpleTerm("decision", title=_("Decision")),
        SimpleTerm("certificate", title=_("Certificate")),
        SimpleTerm("letter", title=_("Letter or document")),
    ]
)


class IServiceFolder(model.Schema):
    """The catalogue of what can be settled."""

    subjects_order = schema.List(
        title=_("Subjects, in the order of the page"),
        value_type=schema.TextLine(),
        required=False,
    )


class IServiceCard(model.Schema):
    """What a resident reads before applying."""

    category = schema.TextLine(title=_("Subject"), required=False)
    featured = schema.Bool(title=_("Shown on the home page"), required=False, default=False)
    who = schema.Text(title=_("Who can apply"), required=False)
    documents = schema.List(
        title=_("What to prepare"), value_type=schema.TextLine(), required=False
    )
    fee = schema.TextLine(title=_("Fee"), required=False)
    fee_note = schema.Text(title=_("About the fee"), required=False)
    deadline = schema.TextLine(title=_("Time for settling, in words"), required=False)
    regime = schema.Choice(
        title=_("Procedure"), vocabulary=REGIME_NAMES, required=False, default="KPA"
    )
    term_count = schema.Int(title=_("Term: how many"), min=1, required=False)
    term_unit = schema.Choice(title=_("Term: unit"), vocabulary=TERM_UNITS, required=False)
    settlement = schema.Choice(
        title=_("How it is settled"), vocabulary=SETTLEMENTS, required=False, default="letter"
    )
    next_steps = schema.List(
        title=_("What happens next"), value_type=schema.TextLine(), required=False
    )
    appeal = schema.Text(title=_("Appeal"), required=False)
    appeal_body = schema.TextLine(
        title=_("Appeal body, in the genitive"),
        description=_("Only where it is another one than that of the office."),
        required=False,
    )
    appeal_body_name = schema.TextLine(title=_("Appeal body"), required=False)
    appeal_body_address = schema.Text(title=_("Address of the appeal body"), required=False)
    legal_basis = schema.List(title=_("Legal basis"), value_type=schema.TextLine(), required=False)
    unit_symbol = schema.TextLine(title=_("Symbol of the unit that settles it"), required=False)
    file_plan_class = schema.TextLine(title=_("File plan class"), required=False)
    estimated_minutes = schema.Int(
        title=_("Minutes needed to fill the form"), min=1, max=240, required=False
    )
    keywords = schema.List(
        title=_("Everyday words people search with"),
        value_type=schema.TextLine(),
        required=False,
    )
    checked_on = schema.Date(title=_("Checked on"), required=False)
    to_check = schema.List(
        title=_("To be checked by the office"), value_type=schema.TextLine(), required=False
    )
