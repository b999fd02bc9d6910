"""The road of a case as recorded requests and answers, which are part of the documentation."""

from .client import Client
from .office import make_item
from eurzad.core.examples import Recorder
from eurzad.core.outbox import run_due
from pathlib import Path
from plone import api
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "records"
PASSWORD = "Debowa-13-aleja"


def test_the_road_is_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    item = make_item(site).absolute_url()
    transaction.commit()

    with api.env.adopt_roles(["Manager"]):
        api.user.create(email="admin@example.org", username="administrator", password=PASSWORD)
        api.user.grant_roles(username="administrator", roles=["Site Administrator"])
    ask("status", "administrator", "GET", "@status")
    ask("status-not-yours", "referent", "GET", "@status")
    ask("outbox", "administrator", "GET", "@outbox")
    ask("outbox-retry", "administrator", "POST", "@outbox/0/retry", {})
    ask("spool-retry", "administrator", "POST", f"@spool/{'A' * 43}/retry", {})
    ask("paper-wrong", "kancelaria", "POST", "@incoming-register", {"received": "jutro"})
    ask("desk", "kancelaria", "GET", "@desk")
    ask("units", "kancelaria", "GET", "@units")
    ask("people", "kancelaria", "GET", "@people?unit=WOŚ")
    ask("register", "kancelaria", "GET", "@incoming-register?b_size=1")
    ask("register-wrong-filter", "kancelaria", "GET", "@incoming-register?state=burnt")
    ask("incoming-item", "kancelaria", "GET", item)
    body = {"unit": "WOŚ", "handler": "referent", "instruction": "Proszę o oględziny"}
    ask("assign-wrong", "kancelaria", "POST", f"{item}/@assign", {**body, "handler": "nikt"})
    case = ask("assign", "kancelaria", "POST", f"{item}/@assign", body)["case"]["@id"]
    ask("case-of-another-unit", "kancelaria", "GET", case)
    ask("work", "referent", "GET", "@work?scope=mine")
    ask("file-plan", "referent", "GET", "@file-plan?query=drzew")
    ask("change-case", "referent", "PATCH", case, {"title": "Usunięcie klonu"})
    ask("open", "referent", "POST", f"{case}/@open", {"file_plan_class": "6131"})
    ask("open-again", "referent", "POST", f"{case}/@open", {"file_plan_class": "6131"})
    ask("letter-templates", "referent", "GET", "@letter-templates")
    made = ask("draft-letter", "referent", "POST", f"{case}/@letters", {"template": "decision"})
    letter = made["@id"]
    ask("change-letter", "referent", "PATCH", letter, {"operative_part": "zezwalam"})
    ask("preview", "referent", "GET", f"{letter}/@preview")
    ask("submit", "referent", "POST", f"{letter}/@workflow/submit", {})
    ask("return", "naczelnik", "POST", f"{letter}/@workflow/return", {"comment": "Popraw datę"})
    ask("submit-again", "referent", "POST", f"{letter}/@workflow/submit", {})
    ask("approve", "naczelnik", "POST", f"{letter}/@workflow/approve", {})
    ask("dispatch-too-early", "referent", "POST", f"{letter}/@workflow/dispatch", {})
    run_due(site)
    ask("dispatch", "referent", "POST", f"{letter}/@workflow/dispatch", {})
    ending = {"outcome_kind": "granted", "outcome": "Wydano decyzję", "confirmed": True}
    ask("close", "referent", "POST", f"{case}/@close", ending)
    ask("log", "referent", "GET", f"{case}/@log")
    ask("case", "referent", "GET", case)

    ask.check()
