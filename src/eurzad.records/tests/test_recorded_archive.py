"""The way of a case through the archive as recorded requests and answers."""

from .archive_office import backdate
from .archive_office import make_closed
from .archive_office import make_past_term
from .client import Client
from .office import make_draft_letter
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from pathlib import Path
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "archive"


def test_the_way_through_the_archive_is_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    case = make_draft_letter(site).__parent__
    url = case.absolute_url()
    transaction.commit()

    ask("endings", "referent", "GET", f"{url}/@close")
    ending = {"outcome_kind": "withdrawn"}
    ask("close-unfinished", "referent", "POST", f"{url}/@close", ending)
    ask("close", "referent", "POST", f"{url}/@close", {**ending, "confirmed": True})
    ask("reopen-wrong", "referent", "POST", f"{url}/@reopen", {})
    ask("log", "referent", "GET", f"{url}/@log?verify=1")
    ask("metryka", "referent", "GET", f"{url}/@metryka")
    body = {"category": "B10", "reason": "Sprawa precedensowa"}
    ask("category", "archiwista", "POST", f"{url}/@category", body)
    ask("hold", "archiwista", "POST", f"{url}/@disposal-hold", {"reason": "II SA/Gl 1/26"})
    ask("package", "referent", "GET", f"{url}/@archive-package")
    due = make_closed(site)
    backdate(due, 4)
    ask("archive", "archiwista", "GET", "@archive")
    ask("due", "referent", "GET", "@transfer-due")
    body = {"unit": "WOŚ", "kind": "B", "cases": [due.UID()]}
    ask("hand-over", "referent", "POST", "@transfer-lists", body)
    ask("lists", "referent", "GET", "@transfer-lists")
    ask("accept", "archiwista", "POST", "@transfer-lists/1/accept", {})
    ask("list-package", "archiwista", "GET", "@transfer-lists/1/package")
    ask("holdings", "referent", "GET", "@holdings")
    until = (today() + timedelta(days=30)).isoformat()
    body = {"case": due.UID(), "reason": "Odpowiedź na skargę", "until": until}
    ask("ask-loan", "referent", "POST", "@loans", body)
    ask("issue", "archiwista", "POST", "@loans/1/issue", {})
    ask("return", "referent", "POST", "@loans/1/return", {})
    ask("loans", "archiwista", "GET", "@loans")
    past = make_past_term(site)
    ask("past-term", "archiwista", "GET", "@holdings?due=1")
    ask("propose", "archiwista", "POST", "@disposals", {"cases": [past.UID()]})
    ask("confirm-too-early", "archiwista", "POST", "@disposals/1/confirm", {"irrevocable": True})
    ask("withdraw", "archiwista", "POST", "@disposals/1/withdraw", {})
    ask("disposals", "archiwista", "GET", "@disposals")
    body = {"number": "AP.421.1.2026", "date": "2026-01-02"}
    ask("state-archive", "archiwista", "POST", f"{due.absolute_url()}/@state-archive", body)

    ask.check()
