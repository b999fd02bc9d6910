"""A party's side of a case as recorded requests and answers: part of the documentation."""

from . import files
from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .office import sent_letter
from .test_my_applications import registered  # noqa: F401
from .test_my_applications import token  # noqa: F401
from .test_replies import read_all
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from eurzad.core.examples import Recorder
from eurzad.core.testing import logged_in
from eurzad.forms.notices.preferences import link_token
from eurzad.records.workflow import perform
from pathlib import Path
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "my-case"
PDF = {"Content-Type": "application/pdf", "X-File-Name": "mapa.pdf"}


def test_a_partys_side_of_a_case_is_as_recorded(site, anna, jan, registered, token):  # noqa: F811
    make_office(site)
    case = open_case(site, registered)
    people = {None: anonymous(site), "anna": anna, "jan": jan, "naczelnik": None}
    people["naczelnik"] = clerk(site, "naczelnik")

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    call = sent_letter(site, case, "call", days=14)
    read_all(anna, f"/@my-applications/{token}")
    ask("cases-that-wait", "anna", "GET", "/@my-applications?state=waiting&query=drzew")
    ask("case", "anna", "GET", f"/@my-applications/{token}")
    answer = {"case": token, "kind": "answer", "letter": call.getId()}
    reply = ask("reply", "anna", "POST", "/@replies", answer)["id"]
    ask("reply-of-another", "jan", "GET", f"/@replies/{reply}")
    ask("reply-incomplete", "anna", "POST", f"/@replies/{reply}/submit", {})
    text = {"text": "Przesyłam mapę."}
    ask("reply-saved", "anna", "PATCH", f"/@replies/{reply}", text)
    ask("reply-file", "anna", "POST", f"/@replies/{reply}/attachments", file=(files.PDF, PDF))
    ask("reply-again", "anna", "GET", f"/@replies/{reply}")
    ask("reply-filed", "anna", "POST", f"/@replies/{reply}/submit", {})
    assert register(site) == 1
    ask("reply-not-now", "anna", "POST", "/@replies", answer)
    other = ask("letter", "anna", "POST", "/@replies", {"case": token, "kind": "letter"})["id"]
    ask("letter-removed", "anna", "DELETE", f"/@replies/{other}")
    question = {"text": "Kiedy oględziny?"}
    ask("message", "anna", "POST", f"/@my-messages/{token}", question)
    ask("message-by-stranger", "jan", "POST", f"/@my-messages/{token}", question)
    ask("messages", "anna", "GET", f"/@my-messages/{token}")
    ask("messages-seen", "anna", "PATCH", f"/@my-messages/{token}", {})
    ask("package", "anna", "GET", f"/@@my-case-package/{token}/sprawa.zip")
    ask("notices", "anna", "GET", "/@notices")
    ask("notices-changed", "anna", "PATCH", "/@notices", {"closed": False})
    link = {"token": link_token(site, "anna"), "kind": "message"}
    transaction.commit()
    ask("unsubscribe", None, "POST", "/@unsubscribe", link)
    ask("unsubscribe-void", None, "POST", "/@unsubscribe", {"token": "x", "kind": "message"})
    ask("rating-too-early", "anna", "POST", f"/@rating/{token}", {"answer": 5})
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()
    rating = {"answer": 5, "remark": "Szybko."}
    ask("rating", "anna", "POST", f"/@rating/{token}", rating)
    ask("rating-twice", "anna", "POST", f"/@rating/{token}", rating)
    ask("satisfaction", "naczelnik", "GET", "/@satisfaction")

    ask.check()
