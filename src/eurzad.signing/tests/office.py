"""The office of the tests: a unit, the mayor, the treasurer, letters that wait for signatures."""

from eurzad.core.clock import today
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_resident
from eurzad.core.testing import make_unit
from eurzad.core.testing import PASSWORD
from eurzad.records.fileplan import import_csv
from eurzad.records.incoming import register_incoming
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.letters.rules import set_approval_rules
from eurzad.records.store import find
from eurzad.records.templates import set_template
from eurzad.records.workflow import perform
from plone import api
import transaction


PLAN = """symbol;title;category;note
6;Środowisko;;
61;Ochrona przyrody;;
613;Przyroda;;
6131;Zezwolenia na usunięcie drzew i krzewów;B5;
"""
RULE = {"steps": ["head"], "signatory": "person burmistrz"}
TWO = {**RULE, "cosignatories": ["person skarbnik"]}
ROLES = (
    None,
    "mieszkanka",
    "redaktor",
    "kancelaria",
    "kontroler",
    "referent",
    "naczelnik",
    "burmistrz",
    "skarbnik",
    "referent-fn",
    "administratorka",
    "zarzadca",
)


def make_office(portal):
    """Units WOŚ, FN, BM and OR with their people, a resident, a template, a rule."""
    for symbol in ("WOŚ", "FN", "BM", "OR"):
        make_unit(portal, symbol)
    make_clerk("referent", {"WOŚ": "handler"}, "Referent Ochrony Środowiska")
    make_clerk("naczelnik", {"WOŚ": "head"}, "Naczelnik Ochrony Środowiska")
    make_clerk("referent-fn", {"FN": "handler"}, "Referent Finansowy")
    make_clerk("skarbnik", {"FN": "head"}, "Skarbnik Gminy")
    make_clerk("burmistrz", {"BM": "head"}, "Burmistrz Gminy")
    make_clerk("sekretarz", {"BM": "handler"}, "Sekretarz Gminy")
    make_clerk("kancelaria", {"OR": "registry"}, "Kancelaria Demo")
    make_clerk("kontroler", {"OR": "auditor"}, "Kontroler Demo")
    make_resident("mieszkanka", "Mieszkanka Przykładowa")
    for user_id, role in (
        ("redaktor", "Editor"),
        ("zarzadca", "Manager"),
        ("administratorka", "Site Administrator"),
    ):
        email = f"{user_id}@example.org"
        api.user.create(username=user_id, email=email, password=PASSWORD)
        api.user.grant_roles(username=user_id, roles=["Member", role])
    assert import_csv(portal, today().year, PLAN).ok
    template = {
        "title": "Decyzja: {case_title}",
        "kind": "decision",
        "legal_basis": "Na podstawie art. 104 KPA",
        "operative_part": "zezwalam stronie {party}",
        "reasons": "Wniosek wpłynął {filed}.",
    }
    set_template(portal, "decision", template)
    set_approval_rules([RULE])


def make_case(portal):
    """Return an open case."""
    item = register_incoming(
        portal,
        title="Wniosek o zezwolenie na usunięcie drzewa",
        sender="Mieszkanka Przykładowa",
        address="ul. Przykładowa 1\n44-230 Czerwionka-Leszczyny",
        email="mieszkanka@example.org",
        user_id="mieszkanka",
    )
    with logged_in(portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    case = find(item.case_uid)
    with logged_in(portal, "referent"):
        perform(case, "open", file_plan_class="6131")
    return case


def make_letter(portal, case=None):
    """Return a letter that was approved; its PDF is yet to be made by the worker."""
    case = case or make_case(portal)
    with logged_in(portal, "referent"):
        letter = draft_letter(case, {"template": "decision"})
        perform(letter, "submit")
    with logged_in(portal, "naczelnik"):
        perform(letter, "approve")
    return letter


def work(portal, limit=500):
    """Do what the outbox holds."""
    transaction.commit()
    return run_due(portal, limit, budget=600.0)
