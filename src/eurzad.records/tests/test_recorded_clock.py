"""The clock of a case as recorded requests and answers."""

from .client import Client
from .office import make_open
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from eurzad.records.templates import set_template
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "clock"
NOTICE = {
    "title": "Zawiadomienie o nowym terminie",
    "kind": "notice",
    "act": "art-36",
    "legal_basis": "Art. 36 § 1 KPA",
    "operative_part": "Przyczyny zwłoki: {act_reason}.\n\nNowy termin: {act_until}.",
}


def test_the_clock_is_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    set_template(site, "nowy-termin", NOTICE)
    case = make_open(site).absolute_url()
    day = today().isoformat()
    suspended = {"event": "suspended", "date": day, "reason": "zagadnienie wstępne"}

    ask("clock", "referent", "GET", f"{case}/@clock")
    ask("event", "referent", "POST", f"{case}/@clock", suspended)
    ask("event-wrong", "referent", "POST", f"{case}/@clock", suspended)
    ask("cancel", "referent", "POST", f"{case}/@clock", {"cancels": "e1", "reason": "pomyłka"})
    body = {"act": "art-36", "reason": "potrzebna opinia"}
    ask("act-wrong", "referent", "POST", f"{case}/@acts", body)
    until = today().replace(year=today().year + 1, day=1).isoformat()
    letter = ask("act", "referent", "POST", f"{case}/@acts", {**body, "until": until})["@id"]
    ask("act-changed", "referent", "PATCH", f"{letter}/@act", {"until": until, "reason": "opinia"})
    ask("procedure", "referent", "GET", f"{case}/@procedure")
    changed = {"regime": "PB", "reason": "wniosek o pozwolenie na budowę"}
    ask("procedure-changed", "referent", "POST", f"{case}/@procedure", changed)
    ask("procedure-wrong", "referent", "POST", f"{case}/@procedure", {"regime": "PB"})

    ask.check()
