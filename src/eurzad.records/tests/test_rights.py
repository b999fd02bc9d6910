"""Every role on every endpoint and transition."""

from .archive_office import make_archived
from .archive_office import make_closed
from .client import Client
from .office import make_approved
from .office import make_assigned
from .office import make_dispatched
from .office import make_draft_letter
from .office import make_final
from .office import make_item
from .office import make_open
from .office import make_outgoing
from .office import make_posted
from .office import make_served
from .office import make_submitted
from .office import ROLES
from dataclasses import dataclass
from dataclasses import field
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.testing import logged_in
from eurzad.records.letters.act_drafting import draft_act
from eurzad.records.store import find
from eurzad.records.templates import set_template
from eurzad.records.tree import state_of
from typing import Any
import pytest


CLERKS = (
    "kancelaria",
    "archiwista",
    "kontroler",
    "referent",
    "inspektor",
    "naczelnik",
    "referent-fn",
    "naczelnik-fn",
)
READERS = ("kontroler",)
KEEPERS = ("archiwista",)
REFERENCE = {"number": "AP.421", "date": today().isoformat()}
UNIT = ("referent", "inspektor", "naczelnik")
WORK = ("referent", "naczelnik")
OFFICE = ("zarzadca",)

ALL_LISTS = ("archiwista", "kontroler", "zarzadca")
GROUP = {"unit": "WOŚ", "file_plan_class": "6131", "title": "Aleja lipowa"}
EXCLUSION = {"person": "inspektor", "ground": "party"}
ASSIGN = {"unit": "WOŚ", "handler": "inspektor"}
PAPER = {"title": "Pismo", "sender": "Anna Demo", "town": "Rybnik"}
PROCEDURE = {"regime": "PB", "reason": "pozwolenie na budowę"}
MESSAGE = {"account": "mieszkanka", "text": "We wtorek o 10."}
NOTED = {"event": "noted", "date": today().isoformat()}
SIGNED = {"signed_on": today().isoformat()}


def an_item(portal: Any) -> Any:
    """Return an incoming item that nobody has been assigned."""
    return make_item(portal)


def an_assigned_item(portal: Any) -> Any:
    """Return an incoming item assigned to a handler."""
    return portal.unrestrictedTraverse(f"records/incoming/{make_assigned(portal).filed.year}/1")


def an_outgoing_item(portal: Any) -> Any:
    """Return an entry of the outgoing register."""
    letter = make_dispatched(portal)
    items = portal["records"]["outgoing"][str(letter.dispatched.year)].objectValues()
    return next(item for item in items if item.letter_uid == letter.UID())


def an_act_to_draft(portal: Any) -> Any:
    """Return an open case, with a template for the act."""
    act = {"title": "Zawieszenie", "kind": "order", "operative_part": "x", "act": "suspension"}
    set_template(portal, "zawieszenie", {**act, "reasons": "Przyczyna: {act_reason}."})
    return make_open(portal)


def a_draft_of_an_act(portal: Any) -> Any:
    """Return a drafted act."""
    case = an_act_to_draft(portal)
    with logged_in(portal, "referent"):
        return draft_act(case, {"act": "suspension"})


@dataclass(frozen=True)
class Ask:
    """A request, what it is asked of, and who may."""

    method: str
    path: str
    of: Any
    allowed: tuple[str, ...]
    body: dict[str, Any] = field(default_factory=dict)
    status: int = 200

    def __str__(self) -> str:
        return f"{self.method} {self.path or 'itself'} of {self.of.__name__ if self.of else 'site'}"


ADMINISTRATORS = ("administratorka", *OFFICE)
DESK = (*CLERKS, *ADMINISTRATORS)
REGISTRY = ("kancelaria", *OFFICE)
FIRST = f"RPW/1/{today().year}"
PETITIONS = ("kancelaria", "naczelnik", "naczelnik-fn", *ADMINISTRATORS)
NEXT_YEAR = {"year": today().year + 1, "action": "places"}
REORGANISATION = {
    "title": "Nowa nazwa",
    "day": today().isoformat(),
    "changes": [{"kind": "rename", "symbol": "FN", "title": "Finanse"}],
}
PETITION = {"received": "2026-01-05", "sender": "Anna", "consent": "nie", "subject": "Park"}
PLAN = {"year": 2027, "content": "c3ltYm9sO3RpdGxlCjE7SmVkZW4K"}
REGISTRY = ("kancelaria", *OFFICE)
SENDERS = ("kancelaria", *WORK, *OFFICE)
WAIVER = {"party": "Mieszkanka Przykładowa", "day": today().isoformat()}
RECEIVED = {"event": "received", "day": today().isoformat()}
ARCHIVE = DESK
HANDLERS = ("referent", "inspektor", "naczelnik", "referent-fn", "naczelnik-fn")
HEADS = ("naczelnik", "naczelnik-fn", *ADMINISTRATORS)
ASKED = [
    Ask("GET", "@desk", None, DESK),
    Ask("PATCH", "@desk", None, DESK, {"digest": False}),
    Ask("GET", "@work?scope=mine", None, DESK),
    Ask("GET", "@work?scope=to_approve", None, DESK),
    Ask("GET", "@views", None, DESK),
    Ask("POST", "@views", None, DESK, {"name": "Moje", "scope": "mine"}, 201),
    Ask("PATCH", "@views/9", None, DESK, {"name": "Moje", "scope": "mine"}, 404),
    Ask("DELETE", "@views/9", None, DESK, status=404),
    Ask("GET", "@find?query=drzewo", None, DESK),
    Ask("POST", "@batch", None, DESK, {"action": "close", "items": ["/x"]}),
    Ask("GET", "@statistics", None, (*ALL_LISTS, "kancelaria", "naczelnik", "naczelnik-fn")),
    Ask("GET", "@failed-steps", None, DESK),
    Ask("POST", "@failed-steps", None, DESK, {"act": "retry", "items": ["x"]}),
    Ask("GET", "@assignment-templates", None, DESK),
    Ask("POST", "@assignment-templates", None, DESK, status=400),
    Ask("PATCH", "@assignment-templates/x", None, DESK, status=404),
    Ask("DELETE", "@assignment-templates/x", None, DESK, status=404),
    Ask("GET", "@approval-rules", None, DESK),
    Ask("PUT", "@approval-rules", None, ADMINISTRATORS, {"rules": "x"}, 400),
    Ask("POST", "@letter-templates", None, ADMINISTRATORS, status=400),
    Ask("PATCH", "@letter-templates/decision", None, ADMINISTRATORS, status=409),
    Ask("POST", "@letter-template-preview", None, DESK, status=400),
    Ask("GET", "@chronological-store", None, REGISTRY),
    Ask("POST", "@desk-handover", None, HEADS, status=400),
    Ask("GET", "@office-register-file", None, DESK, status=404),
    Ask("GET", "@substitutions", None, DESK),
    Ask("POST", "@substitutions", None, DESK, status=400),
    Ask("POST", "@internal-register", None, DESK, status=400),
    Ask("POST", "@disposals", None, (*KEEPERS, *OFFICE), status=400),
    Ask("POST", "@loans", None, (*KEEPERS, *HANDLERS, *OFFICE), status=400),
    Ask("POST", "@transfer-lists", None, HANDLERS, status=400),
    Ask("GET", "@incoming-register", None, DESK),
    Ask("GET", "@outgoing-register", None, DESK),
    Ask("GET", "@sent?of=unit", None, DESK),
    Ask("GET", "@internal-register", None, DESK),
    Ask("GET", "@register-choices", None, DESK),
    Ask("GET", "@senders?query=mieszk", None, REGISTRY),
    Ask("GET", "@duplicates?senders_mark=1&sender=Anna", None, REGISTRY),
    Ask("GET", "@scans", None, REGISTRY),
    Ask("POST", "@scans/1/discard", None, REGISTRY, status=404),
    Ask("GET", f"@stamps?numbers={FIRST}", None, REGISTRY, status=404),
    Ask("GET", f"@separator-sheets?numbers={FIRST}", None, REGISTRY, status=404),
    Ask("GET", "@file-plan?query=drzew", None, DESK),
    Ask("GET", "@file-plan-versions", None, DESK),
    Ask("GET", "@file-plan-changes", None, DESK),
    Ask("GET", "@file-plan-csv", None, DESK),
    Ask("POST", "@file-plan-import", None, ADMINISTRATORS, PLAN),
    Ask("GET", "@new-year", None, ADMINISTRATORS),
    Ask("POST", "@new-year", None, ADMINISTRATORS, NEXT_YEAR),
    Ask("GET", "@reorganisations", None, ADMINISTRATORS),
    Ask("POST", "@reorganisations", None, ADMINISTRATORS, REORGANISATION, 201),
    Ask("GET", "@office-registers", None, DESK),
    Ask("GET", "@office-registers/upowaznienia", None, DESK),
    Ask("GET", "@office-registers/umowy", None, DESK),
    Ask("GET", "@office-register-export?register=umowy", None, DESK),
    Ask("POST", "@office-registers/petycje", None, PETITIONS, {"values": PETITION}, 201),
    Ask("GET", "@people?unit=WOŚ", None, DESK),
    Ask("GET", "@assignment-templates", None, DESK),
    Ask("GET", "@substitutions", None, DESK),
    Ask("GET", "@desk-handover", None, ("naczelnik", "naczelnik-fn", *ADMINISTRATORS)),
    Ask("GET", "@units", None, DESK),
    Ask("GET", "@letter-templates", None, DESK),
    Ask("GET", "", an_item, ("kancelaria", *READERS, *OFFICE)),
    Ask("GET", "", an_assigned_item, ("kancelaria", *READERS, *UNIT, *OFFICE)),
    Ask("POST", "@place", an_item, REGISTRY, status=400),
    Ask("GET", "@stamp", an_item, (*REGISTRY, *READERS)),
    Ask("POST", "@annul", an_item, REGISTRY, {"reason": "Pomyłka"}),
    Ask("POST", "@correct", an_item, REGISTRY, {"reason": "Pomyłka"}, 400),
    Ask("GET", "", an_outgoing_item, (*REGISTRY, *READERS, *UNIT)),
    Ask("POST", "@annul", an_outgoing_item, REGISTRY, {"reason": "Pomyłka"}, 409),
    Ask("POST", "@correct", an_outgoing_item, REGISTRY, {"reason": "Pomyłka"}, 400),
    Ask("POST", "@assign", an_item, ("kancelaria", *OFFICE), ASSIGN),
    Ask("POST", "@workflow/assign", an_item, ("kancelaria", *OFFICE), ASSIGN),
    Ask("POST", "@assign", an_assigned_item, ("kancelaria", "naczelnik", *OFFICE), ASSIGN),
    Ask("POST", "@workflow/settle", an_assigned_item, ()),
    Ask("GET", "", make_assigned, (*READERS, *UNIT, *OFFICE)),
    Ask("PATCH", "", make_assigned, (*WORK, *OFFICE), {"file_plan_class": "6131"}),
    Ask("POST", "@assign", make_assigned, ("naczelnik", *OFFICE), ASSIGN),
    Ask("GET", "@assignments", make_assigned, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@assignments", an_item, ("kancelaria", *READERS, *OFFICE)),
    Ask("POST", "@take-back", make_assigned, ("naczelnik", *OFFICE)),
    Ask("POST", "@open", make_assigned, (*WORK, *OFFICE), {"file_plan_class": "6131"}),
    Ask("POST", "@workflow/open", make_assigned, (*WORK, *OFFICE), {"file_plan_class": "6131"}),
    Ask("GET", "@assignments", make_assigned, (*READERS, *UNIT, *OFFICE)),
    Ask("POST", "@take-back", make_assigned, ("naczelnik", *OFFICE)),
    Ask("POST", "@acknowledge", make_open, (*READERS, *UNIT, *OFFICE), status=409),
    Ask("GET", "", make_open, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@log", make_open, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@clock", make_open, (*READERS, *UNIT, *OFFICE)),
    Ask("POST", "@clock", make_open, (*WORK, *OFFICE), NOTED, 201),
    Ask("GET", "@procedure", make_open, (*WORK, *OFFICE)),
    Ask("POST", "@procedure", make_open, (*WORK, *OFFICE), PROCEDURE),
    Ask("GET", "@messages", make_open, (*READERS, *UNIT, *OFFICE)),
    Ask("POST", "@messages", make_open, (*WORK, *OFFICE), MESSAGE, 201),
    Ask("PATCH", "@messages", make_open, (*WORK, *OFFICE), {"read": "mieszkanka"}),
    Ask("POST", "@acts", an_act_to_draft, (*WORK, *OFFICE), {"act": "suspension"}, 201),
    Ask("PATCH", "@act", a_draft_of_an_act, (*WORK, *OFFICE), {"reason": "Brak opinii"}),
    Ask("POST", "@assign", make_open, ("naczelnik", *OFFICE), ASSIGN),
    Ask("POST", "@letters", make_open, (*WORK, *OFFICE), {"template": "decision"}, 201),
    Ask("POST", "@close", make_open, (*WORK, *OFFICE), {"outcome": "Załatwiono"}),
    Ask("POST", "@workflow/close", make_open, (*WORK, *OFFICE), {"outcome": "Załatwiono"}),
    Ask("GET", "", make_draft_letter, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@preview", make_draft_letter, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@versions", make_draft_letter, (*READERS, *UNIT, *OFFICE)),
    Ask("POST", "@versions", make_draft_letter, (*WORK, *OFFICE), status=201),
    Ask("POST", "@editing", make_draft_letter, (*WORK, *OFFICE)),
    Ask("POST", "@signed-scan", make_approved, (*WORK, *OFFICE), status=409),
    Ask("PATCH", "", make_draft_letter, (*WORK, *OFFICE), {"reasons": "Bo tak"}),
    Ask("POST", "@workflow/submit", make_draft_letter, (*WORK, *OFFICE)),
    Ask("GET", "", make_submitted, (*READERS, *UNIT, *OFFICE)),
    Ask("POST", "@workflow/approve", make_submitted, ("naczelnik",)),
    Ask("POST", "@workflow/return", make_submitted, ("naczelnik",), {"comment": "Popraw"}),
    Ask("POST", "@workflow/withdraw", make_submitted, (*WORK, *OFFICE)),
    Ask("POST", "@workflow/endorse", make_submitted, ("naczelnik",), status=409),
    Ask("POST", "@legal-opinion", make_submitted, (), {"verdict": "positive"}),
    Ask("POST", "@workflow/sign_on_paper", make_approved, (*WORK, *OFFICE), SIGNED),
    Ask("POST", "@workflow/dispatch", make_approved, (*WORK, *OFFICE)),
    Ask("GET", "@@download/1/pismo.pdf", make_approved, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@channels", None, DESK),
    Ask("GET", "@to-send", None, REGISTRY),
    Ask("GET", "@postal-log", None, REGISTRY),
    Ask("GET", "@offices", None, DESK),
    Ask("GET", "@file-package", make_open, (*READERS, *UNIT, *OFFICE)),
    Ask("POST", "@finality", make_final, (*WORK, *OFFICE)),
    Ask("POST", "@waiver", make_served, (*WORK, *OFFICE), WAIVER),
    Ask("GET", "", make_outgoing, ("kancelaria", *READERS, *UNIT, *OFFICE)),
    Ask("PATCH", "", make_outgoing, SENDERS, {"mail_kind": "plain"}),
    Ask("POST", "@service", make_posted, SENDERS, RECEIVED),
    Ask("POST", "@send-again", make_posted, SENDERS, {"channel": "personal"}, 201),
    Ask("GET", "", make_dispatched, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@metryka", make_open, (*READERS, *UNIT, *OFFICE)),
    Ask("GET", "@close", make_open, (*WORK, *OFFICE)),
    Ask("GET", "", make_closed, (*KEEPERS, *READERS, *UNIT, *OFFICE)),
    Ask("GET", "@archive-package", make_closed, (*KEEPERS, *READERS, *UNIT, *OFFICE)),
    Ask("POST", "@reopen", make_closed, (*WORK, *OFFICE), {"comment": "Wznowienie"}),
    Ask("POST", "@category", make_closed, (*KEEPERS, *OFFICE), {"category": "A", "reason": "AP"}),
    Ask("POST", "@disposal-hold", make_closed, (*KEEPERS, *OFFICE), {"reason": "II SA/Gl 1/26"}),
    Ask("GET", "@archive", None, ARCHIVE),
    Ask("GET", "@transfer-due", None, ARCHIVE),
    Ask("GET", "@transfer-lists", None, ARCHIVE),
    Ask("GET", "@holdings", None, ARCHIVE),
    Ask("GET", "@holdings?due=1", None, (*KEEPERS, *OFFICE)),
    Ask("GET", "@disposals", None, ARCHIVE),
    Ask("GET", "@loans", None, ARCHIVE),
    Ask("GET", "", make_archived, (*KEEPERS, *READERS, *OFFICE)),
    Ask("GET", "@log", make_archived, (*KEEPERS, *READERS, *OFFICE)),
    Ask("POST", "@reopen", make_archived, ("zarzadca",), {"comment": "Wznowienie"}, 409),
    Ask("POST", "@state-archive", make_archived, (*KEEPERS, *OFFICE), REFERENCE, 409),
    Ask("GET", "@case-lists", None, DESK),
    Ask("GET", "@case-list?unit=WOŚ&file_plan_class=6131", None, (*UNIT, *ALL_LISTS)),
    Ask("GET", "@case-list?unit=WOŚ&file_plan_class=6131&format=pdf", None, (*UNIT, *ALL_LISTS)),
    Ask("GET", "@case-groups?unit=WOŚ&file_plan_class=6131", None, DESK),
    Ask("POST", "@case-groups", None, UNIT, GROUP, 201),
    Ask("GET", "@find-case?query=drzewo", None, DESK),
    Ask("POST", "@cases", None, UNIT, {"title": "Kontrola", "unit": "WOŚ"}, 201),
    Ask("GET", "@answers?case=x", an_assigned_item, ("kancelaria", *WORK, *OFFICE), None, 400),
    Ask("POST", "@attach", an_assigned_item, ("kancelaria", *WORK, *OFFICE), {"case": "x"}, 400),
    Ask("POST", "@workflow/file", make_assigned, (*WORK, *OFFICE), {"file_plan_class": "6131"}),
    Ask("POST", "@workflow/dissolve", make_assigned, ()),
    Ask("POST", "@workflow/join", make_open, ()),
    Ask("POST", "@parties", make_open, (*WORK, *OFFICE), {"name": "Strona"}, 201),
    Ask("PATCH", "@parties/p1", make_open, (*WORK, *OFFICE), {"remarks": "x"}),
    Ask("POST", "@notes", make_open, (*UNIT, *OFFICE), {"text": "x"}, 201),
    Ask("PATCH", "@notes/1", make_open, (*UNIT, *OFFICE), {"text": "x"}, 404),
    Ask("POST", "@relations", make_open, (*WORK, *OFFICE), {"case": "x", "kind": "related"}, 400),
    Ask("DELETE", "@relations/x", make_open, (*WORK, *OFFICE), status=404),
    Ask("POST", "@exclusions", make_open, ("inspektor", "naczelnik", *OFFICE), EXCLUSION, 201),
    Ask("PATCH", "@exclusions/x", make_open, ("naczelnik", *OFFICE), {"comment": "x"}, 404),
    Ask("POST", "@access", make_open, (*WORK, *OFFICE), {"access": "public"}),
    Ask("POST", "@cooperation", make_open, (*WORK, *OFFICE), {"unit": "FN", "task": "x"}, 201),
    Ask("PATCH", "@cooperation/FN", make_open, (*READERS, *UNIT, *OFFICE), {"answer": "x"}, 404),
    Ask("POST", "@join", make_open, (*WORK, *OFFICE), {"cases": []}, 400),
    Ask("POST", "@separate", make_open, (*WORK, *OFFICE), {"case": "x", "comment": "x"}, 404),
    Ask("POST", "@detach", make_open, (*WORK, *OFFICE), {"item": "x", "comment": "x"}, 404),
    Ask("POST", "@split", make_open, (*WORK, *OFFICE), {"title": "x"}, 400),
    Ask("POST", "@transfer", make_open, ("naczelnik", *OFFICE), {"unit": "FN"}),
]


@pytest.mark.parametrize("ask", ASKED, ids=str)
def test_only_those_who_may_get_an_answer(functional_portal, ask):
    told = {}
    for role in ROLES:
        obj = ask.of(functional_portal) if ask.of else functional_portal
        before = state_of(obj) if ask.of else None
        answer = Client(functional_portal, role)(
            ask.method,
            f"{obj.absolute_url()}/{ask.path}".rstrip("/"),
            **({"json": ask.body} if ask.method != "GET" else {}),
        )
        told[role] = answer.status_code
        if role not in ask.allowed and ask.of and ask.method != "GET":
            assert state_of(obj) == before

    expected = {
        role: ask.status if role in ask.allowed else 401 if role is None else 403 for role in ROLES
    }
    assert told == expected


@pytest.mark.parametrize("role", [role for role in ROLES if role not in REGISTRY])
@pytest.mark.parametrize("register", ["incoming", "outgoing"])
def test_only_the_registry_enters_mail(functional_portal, role, register):
    answer = Client(functional_portal, role).post(f"@{register}-register", PAPER)

    assert answer.status_code == (401 if role is None else 403)


@pytest.mark.parametrize("role", [role for role in ROLES if role not in (*WORK, *OFFICE)])
@pytest.mark.parametrize("path", ["@appeals", "@appeals/1", "@hand-over"])
def test_only_the_handler_and_the_head_deal_with_appeals_and_hand_over(
    functional_portal, role, path
):
    case = make_open(functional_portal)
    answer = Client(functional_portal, role).post(f"{case.absolute_url()}/{path}", {"act": "x"})

    assert answer.status_code == (401 if role is None else 403)


@pytest.mark.parametrize("role", [role for role in ROLES if role not in REGISTRY])
def test_only_the_registry_prints_labels(functional_portal, role):
    outgoing = make_outgoing(functional_portal)
    answer = Client(functional_portal, role).get(f"@labels?items={outgoing.UID()}")

    assert answer.status_code == (401 if role is None else 403)


@pytest.mark.parametrize("role", [role for role in ROLES if role not in REGISTRY])
def test_only_the_registry_posts(functional_portal, role):
    outgoing = make_outgoing(functional_portal)
    client = Client(functional_portal, role)
    body = {"items": [{"uid": outgoing.UID()}]}

    assert client.post("@to-send", body).status_code == (401 if role is None else 403)
    numbers = {"csv": f"{outgoing.register_number};00759007731111111111"}
    assert client.post("@posting-numbers", numbers).status_code == (401 if role is None else 403)
    assert (outgoing.posted, outgoing.posting_number) == (None, "")


@pytest.mark.parametrize("role", [role for role in ROLES if role not in SENDERS])
def test_a_proof_is_added_by_those_who_deal_with_the_letter(functional_portal, role):
    outgoing = make_posted(functional_portal)
    url = f"{outgoing.absolute_url()}/@proof?filename=zpo.pdf"
    answer = Client(functional_portal, role)("POST", url, data=b"%PDF-1.4")

    assert answer.status_code == (401 if role is None else 403)
    assert len(files(outgoing)) == 0


@pytest.mark.parametrize("role", ROLES)
def test_nobody_deletes_adds_or_renames_a_record(functional_portal, role):
    case = make_open(functional_portal)
    client = Client(functional_portal, role)

    assert client("DELETE", case.absolute_url()).status_code in (401, 403)
    body = {"@type": "Letter", "title": "Pismo"}
    assert client.post(case.absolute_url(), body).status_code in (400, 401, 403)
    item = item_of(case)
    assert client.patch(item.absolute_url(), {"title": "Inny"}).status_code in (401, 403)
    assert item.title != "Inny"
    body = {"source": case.absolute_url()}
    moved = client.post("@move", body)
    assert moved.status_code in (400, 401, 403) or moved.json() == []
    assert case.absolute_url() in [case.__parent__[id].absolute_url() for id in case.__parent__]


def item_of(case: Any) -> Any:
    return find(case.incoming_uids[0])


@pytest.mark.parametrize("role", ROLES)
def test_nobody_outside_the_unit_finds_records_by_searching(functional_portal, role):
    make_open(functional_portal)
    found = Client(functional_portal, role).get("@search?portal_type=Case")

    visible = role in (*READERS, *UNIT, *OFFICE)
    assert len(found.json()["items"]) == (1 if visible else 0)


@pytest.mark.parametrize("role", ROLES)
def test_the_desk_catalog_cannot_be_asked_by_address(functional_portal, role):
    make_open(functional_portal)
    answer = Client(functional_portal, role).get("desk_catalog/searchResults")

    assert answer.status_code in (401, 403, 404) or role == "zarzadca"


def test_a_reassigned_handler_loses_the_right_to_handle(functional_portal):
    case = make_open(functional_portal)
    Client(functional_portal, "naczelnik").post(f"{case.absolute_url()}/@assign", ASSIGN)

    body = {"outcome": "Załatwiono"}
    for role, status in (("referent", 403), ("inspektor", 200)):
        answer = Client(functional_portal, role).post(f"{case.absolute_url()}/@close", body)
        assert answer.status_code == status


def test_the_head_does_not_approve_a_letter_of_their_own(functional_portal):
    case = make_open(functional_portal)
    head = Client(functional_portal, "naczelnik")
    letter = head.post(f"{case.absolute_url()}/@letters", {"template": "decision"}).json()
    head.post(f"{letter['@id']}/@workflow/submit")

    answer = head.post(f"{letter['@id']}/@workflow/approve")

    assert answer.status_code == 403
    assert head.get(letter["@id"]).json()["review_state"] == "awaiting_approval"


def test_files_of_a_case_are_closed_to_other_units(functional_portal):
    letter = make_approved(functional_portal)
    [record] = files(letter).values()

    url = f"{letter.absolute_url()}/@@download/{record.id}/pismo.pdf"
    assert Client(functional_portal, "referent-fn").get(url).status_code == 403
