"""An office around an application: a unit with its people, a file plan, letters that arrive."""

from .http import Client
from .http import PASSWORD
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.records.delivery.contrib.account.plugin import show_in_account
from eurzad.records.delivery.served import record_event
from eurzad.records.fileplan import import_csv
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.store import find
from eurzad.records.templates import set_template
from eurzad.records.workflow import perform
from plone import api
import transaction


PLAN = (
    "symbol;title;category;note\n6;Środowisko;;\n61;Przyroda;;\n613;Drzewa;;\n6131;Usuwanie;B5;\n"
)
CALL = {
    "title": "Wezwanie",
    "kind": "call",
    "act": "call",
    "legal_basis": "art. 64 § 2 KPA",
    "operative_part": "Proszę o mapę.",
    "instruction": "Nieuzupełnienie w terminie spowoduje pozostawienie wniosku bez rozpoznania.",
}
DECISION = {
    "title": "Decyzja",
    "kind": "decision",
    "legal_basis": "art. 104 KPA",
    "operative_part": "zezwalam",
    "reasons": "x",
}
INSTRUCTION = "Od decyzji służy odwołanie do Samorządowego Kolegium Odwoławczego w Katowicach."


def make_office(site):
    """Unit WOŚ with a handler and a head, unit FN with a handler, the registry, two templates."""
    with api.env.adopt_roles(["Manager"]):
        for symbol in ("WOŚ", "FN", "OR"):
            make_unit(site, symbol)
        unit = site["urzad"]["woś"]
        unit.phone, unit.room, unit.hours = "32 429 59 30", "12", "poniedziałek: 8:00–17:00\n"
        make_clerk("referent", {"WOŚ": "handler"}, "Referent Ochrony Środowiska")
        make_clerk("naczelnik", {"WOŚ": "head"}, "Naczelnik Ochrony Środowiska")
        make_clerk("referent-fn", {"FN": "handler"}, "Referent Finansowy")
        make_clerk("kancelaria", {"OR": "registry"}, "Kancelaria Demo")
        assert import_csv(site, today().year, PLAN).ok
        set_template(site, "call", CALL)
        set_template(site, "decision", {**DECISION, "instruction": INSTRUCTION})
    transaction.commit()


def clerk(site, user_id):
    """A clerk at a browser."""
    client = Client(site.absolute_url())
    token = site.acl_users.jwt_auth.create_token(user_id)
    client.session.headers["Authorization"] = f"Bearer {token}"
    transaction.commit()
    return client


def open_case(site, item):
    """Assign the item to the handler, who opens its case."""
    with logged_in(site, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    case = find(item.case_uid)
    with logged_in(site, "referent"):
        perform(case, "open", file_plan_class="6131")
    transaction.commit()
    return case


def sent_letter(site, case, template, user_id="anna", **act_data):
    """A letter of the office that reached a person's account."""
    with logged_in(site, "referent"):
        letter = draft_letter(case, {"template": template})
        letter.act_data = act_data
        perform(letter, "submit")
    with logged_in(site, "naczelnik"):
        perform(letter, "approve")
    files(letter).add("pismo.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    letter.addressees = tuple(
        {**one, "channel": "account", "user_id": user_id} for one in letter.addressees
    )
    with logged_in(site, "referent"):
        perform(letter, "dispatch")
    deliver(letter)
    transaction.commit()
    return letter


def deliver(letter):
    """What the outbox does for the channel of the account."""
    from eurzad.core.clock import now

    for uid in letter.outgoing_uids:
        outgoing = find(uid)
        outgoing.delivered = outgoing.delivered or now()
        show_in_account(outgoing)
        record_event(outgoing, {"event": "notified", "mail": True})


def registered_item(site, token):
    """What became of an application filed under this token."""
    return find(store(site).tokens[token].uid)


__all__ = ["PASSWORD"]
