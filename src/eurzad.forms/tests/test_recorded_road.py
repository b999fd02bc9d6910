"""The resident's side as recorded requests and answers, which are part of the documentation."""

from . import files
from .answers import RIGHT
from .answers import without
from .http import anonymous
from .http import PASSWORD
from .http import resident
from eurzad.core.examples import Recorder
from eurzad.core.outbox import run_due
from eurzad.core.spool import register_batch
from pathlib import Path
from plone import api
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "forms"
FORM = "/drzewa/wniosek"
PDF = {"Content-Type": "application/pdf", "X-File-Name": "mapa.pdf"}


def test_the_road_of_an_application_is_as_recorded(site, live_form):
    people = {None: anonymous(site), "anna": resident(site, "anna"), "jan": resident(site, "jan")}
    version = live_form.definition.version

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    registration = {
        "fullname": "Mieszkanka Demo",
        "email": "mieszkanka@example.org",
        "password": PASSWORD,
        "accept_terms": True,
    }
    ask("registration", None, "POST", "/@account/registration", registration)
    ask("registration-wrong", None, "POST", "/@account/registration", {"email": "x"})
    ask("confirmation-void", None, "POST", "/@account/confirmation", {"token": "A" * 43})
    email = {"email": "mieszkanka@example.org"}
    ask("password-reset-request", None, "POST", "/@account/password-reset-request", email)
    ask("login", None, "POST", "/@login", {"login": "anna", "password": PASSWORD})
    ask("login-wrong", None, "POST", "/@login", {"login": "anna", "password": "inne"})
    ask("account", "anna", "GET", "/@account")
    ask("account-change", "anna", "PATCH", "/@account", {"phone": "600 100 200"})
    ask("draft-by-stranger", None, "POST", f"{FORM}/@drafts", {"answers": {}})
    half = {"answers": without("reason")}
    draft = ask("draft", "anna", "POST", f"{FORM}/@drafts", half)["id"]
    upload = f"/@drafts/{draft}/attachments/map"
    ask("attachment", "anna", "POST", upload, file=(files.PDF, PDF))
    ask("attachment-wrong-type", "anna", "POST", upload, file=(b"MZ\x00", PDF))
    ask("draft-change", "anna", "PATCH", f"/@drafts/{draft}", {"answers": RIGHT})
    ask("draft-of-another", "jan", "GET", f"/@drafts/{draft}")
    ask("drafts", "anna", "GET", "/@drafts")
    ask("validate", "anna", "POST", f"{FORM}/@validate", half)
    body = {"token": draft, "answers": RIGHT, "version": version}
    ask("submit-incomplete", "anna", "POST", f"{FORM}/@submit", {**body, **half})
    ask("submit", "anna", "POST", f"{FORM}/@submit", body)
    ask("submit-again", "anna", "POST", f"{FORM}/@submit", body)
    with api.env.adopt_roles(["Manager"]):
        assert register_batch(site) == 1
        run_due(site)
    transaction.commit()
    ask("my-applications", "anna", "GET", "/@my-applications")
    ask("my-application", "anna", "GET", f"/@my-applications/{draft}")
    ask("application-of-another", "jan", "GET", f"/@my-applications/{draft}")
    ask.check()
