"""Decisions that wait for approval: filed, registered, assigned and drafted over the REST API."""

from support.applications import incoming_register
from support.applications import submissions
from support.applications import wait_until_registered
from support.instance import Person
from support.instance import Platform
from support.load import Request
from support.load import send


UNIT, HANDLER, REGISTRY = "WOŚ", "referent-srodowisko", "kancelaria"
CLASS, TEMPLATE = "6131", "decyzja-umorzenie"
TEXTS = {
    "legal_basis": "Na podstawie art. 105 § 1 oraz art. 104 Kodeksu postępowania administracyjnego",
    "operative_part": "Burmistrz umarza postępowanie.",
    "reasons": "Drzewo przewrócił wiatr, więc nie ma już czego rozstrzygać.",
}


class Desk:
    """A clerk who works without looking."""

    def __init__(self, platform: Platform, person: Person):
        self.base = platform.zope(person.office)
        self.headers = platform.headers(person)

    def __call__(self, method: str, address: str, body: object = None) -> dict:
        url = address if address.startswith("http") else f"{self.base}/{address}"
        answer = send(Request(method, url, body, self.headers))
        assert answer.status in (200, 201), f"{method} {url}: {answer.status} {answer.body[:500]}"
        return answer.json


def decisions_to_approve(platform: Platform, office: str, count: int) -> list[dict[str, str]]:
    """File as many applications of the first resident; return their decisions, submitted.

    Each has `application` (its token), `mark`, and the addresses `case` and `letter`.
    """
    resident = platform.person(office, "resident")
    sent = [send(one) for one in submissions(platform, resident, count)]
    tokens = [one.request.body["token"] for one in sent]
    numbers = wait_until_registered(platform, resident, set(tokens))
    registry = Desk(platform, platform.person_by_login(office, REGISTRY))
    handler = Desk(platform, platform.person_by_login(office, HANDLER))
    rows = incoming_register(platform, platform.person_by_login(office, REGISTRY))
    address = {row["register_number"]: row["@id"] for row in rows}
    return [
        {"application": token, **_decision(registry, handler, address[numbers[token]])}
        for token in tokens
    ]


def _decision(registry: Desk, handler: Desk, item: str) -> dict[str, str]:
    assigned = registry("POST", f"{item}/@assign", {"unit": UNIT, "handler": HANDLER})
    case = assigned["case"]["@id"]
    opened = handler("POST", f"{case}/@open", {"file_plan_class": CLASS})
    letter = handler("POST", f"{case}/@letters", {"template": TEMPLATE})
    handler("PATCH", letter["@id"], {**TEXTS, "revision": letter["revision"]})
    handler("POST", f"{letter['@id']}/@workflow/submit", {})
    return {"mark": opened["mark"], "case": case, "letter": letter["@id"]}
