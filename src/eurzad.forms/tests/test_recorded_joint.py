"""Several persons who sign one application, as recorded requests and answers."""

from .answers import RIGHT
from .test_drafts import FORM
from .test_joint import draft  # noqa: F401
from .test_joint import JAN
from .test_joint import joint_form  # noqa: F401
from .test_joint import link
from eurzad.core.examples import Recorder
from pathlib import Path
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "joint"


def test_signing_together_is_as_recorded(site, anna, jan, draft, joint_form):  # noqa: F811
    people = {"anna": anna, "jan": jan}

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    version = joint_form.definition.version
    body = {"token": draft, "version": version, "answers": RIGHT}
    ask("not-submitted", "anna", "POST", f"{FORM}/@submit", body)
    ask("invite", "anna", "POST", f"/@joint/{draft}/invite", JAN)
    ask("invite-wrong", "anna", "POST", f"/@joint/{draft}/invite", {"name": "", "email": "x"})
    ask("again", "anna", "POST", f"/@joint/{draft}/again", {"signatory": "s2"})
    transaction.begin()
    ask("accept", "jan", "POST", "/@joint/accept", {"token": link(site, JAN["email"])})
    ask("to-sign", "jan", "GET", "/@joint")
    digest = ask("read", "jan", "GET", f"/@joint/{draft}")["digest"]
    ask("sign-changed", "jan", "POST", f"/@joint/{draft}/sign", {"digest": "0" * 64})
    ask("sign", "jan", "POST", f"/@joint/{draft}/sign", {"digest": digest})
    ask("withdraw-unknown", "anna", "POST", f"/@joint/{draft}/withdraw", {"signatory": "s9"})
    ask("filed", "anna", "POST", f"/@joint/{draft}/sign", {"digest": digest})
