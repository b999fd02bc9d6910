"""Messages with a party, from the office's side, as recorded requests and answers."""

from .client import Client
from .office import make_open
from eurzad.core.examples import Recorder
from eurzad.records.messages.thread import send_by_party
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "messages"


def test_messages_are_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    case = make_open(site)
    send_by_party(case, "mieszkanka", {"text": "Kiedy oględziny?"})
    url = f"{case.absolute_url()}/@messages"

    ask("queue", "referent", "GET", "@work?scope=messages")
    ask("messages", "referent", "GET", url)
    ask("seen", "referent", "PATCH", url, {"read": "mieszkanka"})
    ask("answer", "referent", "POST", url, {"account": "mieszkanka", "text": "We wtorek o 10."})
    ask("to-nobody", "referent", "POST", url, {"account": "mieszkaniec", "text": "x"})
    ask("by-another-unit", "referent-fn", "GET", url)

    ask.check()
