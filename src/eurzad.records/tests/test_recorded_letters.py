"""Versions, approval and templates of letters as recorded requests and answers."""

from .client import Client
from .office import make_draft_letter
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from eurzad.core.outbox import run_due
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "letters"


def recorder(site):
    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    return Recorder(EXAMPLES, site.absolute_url(), send)


def test_letters_are_as_recorded(functional_portal):
    site = functional_portal
    ask = recorder(site)
    admin, handler, head = "administratorka", "referent", "naczelnik"
    template = {"id": "odpowiedz", "title": "Odpowiedź", "kind": "letter", "units": ["WOŚ"]}
    wrong = {**template, "operative_part": "Szanowni Państwo,\n{nope}"}
    ask("template-wrong", admin, "POST", "@letter-templates", wrong)
    body = {**template, "operative_part": "{?representative}Do: {representative}{/representative}"}
    ask("template-made", head, "POST", "@letter-templates", body)
    body = {"active": False, "version": 1}
    ask("template-changed", head, "PATCH", "@letter-templates/odpowiedz", body)
    ask("template-late", admin, "PATCH", "@letter-templates/odpowiedz", body)
    ask("template-versions", admin, "GET", "@letter-templates/odpowiedz/versions")
    ask("template-yaml", admin, "GET", "@letter-templates/odpowiedz/yaml")
    body = {"title": "Podgląd", "kind": "letter", "operative_part": "Dzień dobry, {party}."}
    ask("template-preview", admin, "POST", "@letter-template-preview", body)
    rules = {"rules": [{"steps": ["head", "head of FN"], "opinion": "handler of OR"}]}
    ask("rules-wrong", admin, "PUT", "@approval-rules", {"rules": [{"steps": ["boss"]}]})
    ask("rules", admin, "PUT", "@approval-rules", rules)

    letter = make_draft_letter(site).absolute_url()
    ask("editing", handler, "POST", f"{letter}/@editing", {"here": True})
    ask("version-kept", handler, "POST", f"{letter}/@versions", {"note": "przed oględzinami"})
    body = {"reasons": "Drzewo jest **chore**.", "revision": 0}
    ask("saved", handler, "PATCH", letter, body)
    body = {"reasons": "Drzewo jest zdrowe.", "revision": 0}
    ask("edit-conflict", head, "PATCH", letter, body)
    ask("versions", handler, "GET", f"{letter}/@versions")
    ask("difference", handler, "GET", f"{letter}/@versions/1/difference")
    ask("restored", handler, "POST", f"{letter}/@versions/1/restore", {"revision": 1})
    ask("submitted", handler, "POST", f"{letter}/@workflow/submit", {})
    ask("opinion-not-yours", head, "POST", f"{letter}/@legal-opinion", {"verdict": "positive"})
    places = [{"part": "reasons", "quote": "Wniosek", "remark": "Proszę podać datę oględzin."}]
    ask("returned", head, "POST", f"{letter}/@workflow/return", {"places": places})
    ask("submitted-again", handler, "POST", f"{letter}/@workflow/submit", {})
    ask("taken-back", handler, "POST", f"{letter}/@workflow/withdraw", {})
    ask("submitted-last", handler, "POST", f"{letter}/@workflow/submit", {})
    ask("passed-on", head, "POST", f"{letter}/@workflow/endorse", {})
    ask("approved", "naczelnik-fn", "POST", f"{letter}/@workflow/approve", {})
    run_due(site)
    body = {"signed_on": today().isoformat()}
    ask("signed-on-paper", handler, "POST", f"{letter}/@workflow/sign_on_paper", body)

    ask.check()
