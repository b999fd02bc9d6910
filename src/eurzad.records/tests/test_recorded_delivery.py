"""Dispatch, service, finality and appeals as recorded requests and answers."""

from .client import Client
from .office import make_item
from .office import make_open
from .office import make_outgoing
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from eurzad.records.store import find
from pathlib import Path
import re
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "delivery"

DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b(?!T)")


class DatedRecorder(Recorder):
    """Days of posting and service move with today: the examples show one day for all."""

    def text(self, *request):
        return DAY.sub("2026-11-24", super().text(*request))


def test_dispatch_and_service_are_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = DatedRecorder(EXAMPLES, site.absolute_url(), send)
    outgoing = make_outgoing(site)
    outgoing.dispatched -= timedelta(days=60)
    letter = find(outgoing.letter_uid)
    case = letter.__parent__
    url, uid = outgoing.absolute_url(), outgoing.UID()
    transaction.commit()
    posted = (today() - timedelta(days=50)).isoformat()
    served = (today() - timedelta(days=45)).isoformat()

    ask("channels", "referent", "GET", "@channels")
    ask("to-send", "kancelaria", "GET", "@to-send?channel=post")
    ask("to-send-not-yours", "referent", "GET", "@to-send")
    ask("kind-of-mail", "kancelaria", "PATCH", url, {"mail_kind": "registered"})
    ask("labels-wrong", "kancelaria", "GET", "@labels?paper=c5")
    ask("service-too-early", "kancelaria", "POST", f"{url}/@service", {"event": "received"})
    body = {"day": posted, "items": [{"uid": uid}]}
    send("kancelaria", "POST", "@to-send", json=body)
    ask("posted-again", "kancelaria", "POST", "@to-send", {"items": [{"uid": "brak"}]})
    numbers = {"csv": "RPWW/1/2026;00759007731234567890\nRPWW/9/2026;1"}
    ask("posting-numbers-wrong", "kancelaria", "POST", "@posting-numbers", numbers)
    ask("postal-log", "kancelaria", "GET", "@postal-log?format=pdf")
    proof = (b"%PDF-1.4", {"Content-Type": "application/pdf"})
    ask("proof", "kancelaria", "POST", f"{url}/@proof?filename=zpo.pdf", file=proof)
    ask("service-wrong", "kancelaria", "POST", f"{url}/@service", {"event": "returned"})
    body = {"event": "received", "day": served, "by": "Osoba Demo", "capacity": "household"}
    send("kancelaria", "POST", f"{url}/@service", json=body)
    ask("outgoing-item", "referent", "GET", url)
    ask("send-again-served", "referent", "POST", f"{url}/@send-again", {"channel": "personal"})
    ask("waiver-wrong", "referent", "POST", f"{letter.absolute_url()}/@waiver", {"party": "Nikt"})
    ask("finality", "referent", "POST", f"{letter.absolute_url()}/@finality", {})
    item = make_item(site, title="Odwołanie")
    case.incoming_uids = (*case.incoming_uids, item.UID())
    transaction.commit()
    ask("appeal-wrong", "referent", "POST", f"{case.absolute_url()}/@appeals", {})
    body = {"item": item.UID(), "letter": letter.UID()}
    send("referent", "POST", f"{case.absolute_url()}/@appeals", json=body)
    appeal = f"{case.absolute_url()}/@appeals/1"
    ask("appeal-back-too-early", "referent", "POST", appeal, {"act": "take_back"})
    ask("file-package", "referent", "GET", f"{case.absolute_url()}/@file-package")
    ask("offices", "referent", "GET", "@offices")
    other = make_open(site).absolute_url()
    ask("hand-over-wrong", "referent", "POST", f"{other}/@hand-over", {"office": "brak"})

    ask.check()
