"""What a form demands for a signature, as recorded requests and answers."""

from .office import clerk
from .office import make_office
from .test_drafts import FORM
from .test_joint import settle
from .test_signing_demanded import checking  # noqa: F401
from .test_signing_demanded import draft_of
from .test_signing_demanded import IDENTITIES
from .test_signing_demanded import MARK
from .test_signing_demanded import optional  # noqa: F401
from .test_signing_demanded import PDF
from .test_submission import RIGHT
from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "signing-demanded"


def test_signing_as_demanded_is_as_recorded(site, anna, live_form, optional, checking):  # noqa: F811
    make_office(site)
    people = {"anna": anna, "kancelaria": clerk(site, "kancelaria")}

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    settle(live_form, optional, signing="identity")
    body = {"token": "A" * 43, "version": live_form.definition.version, "answers": RIGHT}
    ask("identity-needed", "anna", "POST", f"{FORM}/@submit", body)
    ask("account", "kancelaria", "GET", f"{IDENTITIES}?login=anna")
    told = {"login": "anna", "fullname": "Anna", "confirmed": True}
    ask("another-name", "kancelaria", "POST", IDENTITIES, {**told, "fullname": "Ania"})
    ask("confirmed", "kancelaria", "POST", IDENTITIES, told)
    settle(live_form, optional, signing="file")
    draft = draft_of(anna)
    ask("to-sign", "anna", "GET", f"/@to-sign/{draft}")
    pdf = anna.get(f"/@@to-sign-file/{draft}/wniosek.pdf").content
    ask("unsigned", "anna", "POST", f"/@to-sign/{draft}", file=(pdf, PDF))
    ask("signed", "anna", "POST", f"/@to-sign/{draft}", file=(pdf + MARK, PDF))
