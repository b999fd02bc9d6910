"""Lists of work, saved views, batches, search and numbers as recorded requests and answers."""

from .client import Client
from .office import make_assigned
from .office import make_item
from .office import make_outgoing
from .office import make_submitted
from .test_search import index
from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "desk"
VIEW = {
    "name": "Drzewa przed terminem",
    "scope": "unit",
    "sort": "deadline",
    "columns": ["mark", "deadline", "state"],
    "filters": {"query": "drzewa", "state": "open"},
}


def test_the_desk_is_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    items = [make_item(site), make_item(site, title="Wniosek o pielęgnację lipy")]
    make_assigned(site)
    make_submitted(site)
    make_outgoing(site)
    index(site)

    ask("view-saved", "naczelnik", "POST", "@views", VIEW)
    ask("view-saved-twice", "naczelnik", "POST", "@views", VIEW)
    ask("view-wrong", "naczelnik", "POST", "@views", {**VIEW, "columns": ["colour"]})
    ask("views", "naczelnik", "GET", "@views")
    ask("view-changed", "naczelnik", "PATCH", "@views/1", {**VIEW, "name": "Drzewa"})
    ask("view-removed", "naczelnik", "DELETE", "@views/1")
    ask("view-gone", "naczelnik", "DELETE", "@views/1")

    to_assign = {
        "action": "assign",
        "items": [one.absolute_url() for one in items],
        "data": {"unit": "WOŚ", "handler": "inspektor"},
    }
    ask("batch-tried", "kancelaria", "POST", "@batch", {**to_assign, "dry_run": True})
    ask("batch", "kancelaria", "POST", "@batch", to_assign)
    ask("batch-not-yours", "referent-fn", "POST", "@batch", to_assign)
    ask("batch-wrong", "kancelaria", "POST", "@batch", {**to_assign, "action": "burn"})

    ask("find", "referent", "GET", "@find?query=drzewa&kind=case&b_size=1")
    ask("find-wrong", "referent", "GET", "@find?query=drzewa&kind=person")
    ask("statistics", "naczelnik", "GET", "@statistics?months=2")
    ask("statistics-not-yours", "referent", "GET", "@statistics")
    ask("sent", "referent", "GET", "@sent?of=mine&state=to_send")
    ask("sent-wrong", "referent", "GET", "@sent?of=everybody")

    ask.check()
