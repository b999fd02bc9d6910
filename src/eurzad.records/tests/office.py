"""The office of the tests: two units, one person in every function, what a file plan needs."""

from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_resident
from eurzad.core.testing import make_unit
from eurzad.core.testing import PASSWORD
from eurzad.records.delivery.posting import post
from eurzad.records.delivery.served import record_event
from eurzad.records.fileplan import import_csv
from eurzad.records.incoming import register_incoming
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.store import find
from eurzad.records.templates import set_template
from eurzad.records.workflow import perform
from plone import api


PLAN = """symbol;title;category;note
6;Środowisko;;
61;Ochrona przyrody;;
613;Przyroda;;
6131;Zezwolenia na usunięcie drzew i krzewów;B5;
6132;Pomniki przyrody;A;
3;Finanse;;
31;Podatki;;
312;Zaświadczenia;;
3120;Zaświadczenia w sprawach podatkowych;B5;
"""


def make_office(portal):
    """Units WOŚ and FN with their people, the registry, two residents, an editor, a template."""
    for symbol in ("WOŚ", "FN", "OR"):
        make_unit(portal, symbol)
    make_clerk("referent", {"WOŚ": "handler"}, "Referent Ochrony Środowiska")
    make_clerk("inspektor", {"WOŚ": "handler"}, "Inspektor Ochrony Środowiska")
    make_clerk("naczelnik", {"WOŚ": "head"}, "Naczelnik Ochrony Środowiska")
    make_clerk("referent-fn", {"FN": "handler"}, "Referent Finansowy")
    make_clerk("naczelnik-fn", {"FN": "head"}, "Naczelnik Finansowy")
    make_clerk("kancelaria", {"OR": "registry"}, "Kancelaria Demo")
    make_clerk("archiwista", {"OR": "archivist"}, "Archiwista Demo")
    make_clerk("kontroler", {"OR": "auditor"}, "Kontroler Demo")
    make_resident("mieszkanka", "Mieszkanka Przykładowa")
    make_resident("mieszkaniec", "Mieszkaniec Przykładowy")
    api.user.create(username="redaktor", email="redaktor@example.org", password=PASSWORD)
    api.user.grant_roles(username="redaktor", roles=["Member", "Editor"])
    api.user.create(username="zarzadca", email="zarzadca@example.org", password=PASSWORD)
    api.user.grant_roles(username="zarzadca", roles=["Member", "Manager"])
    api.user.create(username="administratorka", email="ad@example.org", password=PASSWORD)
    api.user.grant_roles(username="administratorka", roles=["Member", "Site Administrator"])
    assert import_csv(portal, today().year, PLAN).ok
    set_template(
        portal,
        "decision",
        {
            "title": "Decyzja: {case_title}",
            "kind": "decision",
            "legal_basis": "Na podstawie art. 104 KPA",
            "operative_part": "zezwalam stronie {party}",
            "reasons": "Wniosek wpłynął {filed}.",
        },
    )


def make_item(portal, **fields):
    """Register an application of the resident `mieszkanka`."""
    given = {
        "title": "Wniosek o zezwolenie na usunięcie drzewa",
        "sender": "Mieszkanka Przykładowa",
        "address": "ul. Przykładowa 1\n44-230 Czerwionka-Leszczyny",
        "email": "mieszkanka@example.org",
        "user_id": "mieszkanka",
        **fields,
    }
    return register_incoming(portal, **given)


def case_of(item):
    """Return the case of an incoming item."""
    return find(item.case_uid)


ROLES = (
    None,
    "mieszkanka",
    "mieszkaniec",
    "redaktor",
    "kancelaria",
    "archiwista",
    "kontroler",
    "referent",
    "inspektor",
    "naczelnik",
    "referent-fn",
    "naczelnik-fn",
    "administratorka",
    "zarzadca",
)


def make_assigned(portal):
    """Return the draft case of an item assigned to the handler `referent` of WOŚ."""
    item = make_item(portal)
    with logged_in(portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    return case_of(item)


def make_open(portal):
    """Return an open case of the same handler."""
    case = make_assigned(portal)
    with logged_in(portal, "referent"):
        perform(case, "open", file_plan_class="6131")
    return case


def make_draft_letter(portal):
    """Return a letter that the handler drafts."""
    case = make_open(portal)
    with logged_in(portal, "referent"):
        return draft_letter(case, {"template": "decision"})


def make_submitted(portal):
    """Return a letter that waits for approval."""
    letter = make_draft_letter(portal)
    with logged_in(portal, "referent"):
        perform(letter, "submit")
    return letter


def make_approved(portal):
    """Return an approved letter with its PDF."""
    letter = make_submitted(portal)
    with logged_in(portal, "naczelnik"):
        perform(letter, "approve")
    files(letter).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    return letter


def make_dispatched(portal):
    """Return a dispatched letter."""
    letter = make_approved(portal)
    with logged_in(portal, "referent"):
        perform(letter, "dispatch")
    return letter


def make_outgoing(portal):
    """Return the outgoing item of a letter that goes by post and waits to be sent."""
    letter = make_approved(portal)
    letter.addressees = ({**letter.addressees[0], "channel": "post"},)
    with logged_in(portal, "referent"):
        perform(letter, "dispatch")
    return find(letter.outgoing_uids[0])


def make_posted(portal):
    """Return an outgoing item that was posted today."""
    outgoing = make_outgoing(portal)
    post(outgoing, today())
    return outgoing


def make_served(portal):
    """Return a decision served today."""
    return _served(portal, 0)


def make_final(portal):
    """Return a decision served so long ago that it is final."""
    return _served(portal, 60)


def _served(portal, ago):
    outgoing = make_posted(portal)
    day = today() - timedelta(days=ago)
    record_event(outgoing, {"event": "received", "day": day.isoformat()})
    return find(outgoing.letter_uid)
