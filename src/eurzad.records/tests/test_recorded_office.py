"""File plan, registers and the years of an office as recorded requests and answers."""

from .client import Client
from base64 import b64encode
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "office"
FAULTY = "symbol;title;category\n1;Organizacja;\n15;Skargi;B7x\n1510;Skargi na urząd;B5\n"
WHOLE = "symbol;title;category\n1;Organizacja;\n15;Skargi;\n151;Skargi na urząd;B5\n"


def content(text):
    return b64encode(text.encode()).decode()


def test_the_office_is_as_recorded(functional_portal):
    site = functional_portal
    year = today().year

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    admin = "administratorka"
    body = {"year": year + 1, "content": content(FAULTY), "dry_run": True}
    ask("file-plan-tried", admin, "POST", "@file-plan-import", body)
    body = {"year": year + 1, "content": content(FAULTY)}
    ask("file-plan-refused", admin, "POST", "@file-plan-import", body)
    body = {"year": year + 1, "content": content(WHOLE)}
    ask("file-plan-imported", admin, "POST", "@file-plan-import", body)
    ask("file-plan-versions", "referent", "GET", "@file-plan-versions")
    ask("file-plan-changes", "referent", "GET", "@file-plan-changes")
    ask("file-plan-search", "referent", "GET", "@file-plan?query=skargi&year=" + str(year + 1))
    ask("file-plan-csv", "referent", "GET", f"@file-plan-csv?year={year + 1}")
    ask("registers", "referent", "GET", "@office-registers")
    ask("entry-wrong", "kancelaria", "POST", "@office-registers/petycje", {"values": {}})
    values = {
        "received": "2026-11-20",
        "sender": "Anna Demo",
        "consent": "nie",
        "subject": "Ławki w parku",
    }
    entry = ask("entry", "kancelaria", "POST", "@office-registers/petycje", {"values": values})
    body = {"values": {"subject": "Ławki na skwerze"}, "reason": "Pomyłka w nazwie miejsca"}
    ask("entry-corrected", "kancelaria", "POST", entry["@id"], body)
    ask("entries", "referent", "GET", "@office-registers/petycje?query=lawki&b_size=1")
    ask("register-not-yours", "referent", "POST", "@office-registers/petycje", {"values": values})
    ask("register-pdf", "referent", "GET", "@office-register-export?register=petycje&format=pdf")
    ask("new-year", admin, "GET", "@new-year")
    ask("new-year-plan", admin, "POST", "@new-year", {"year": year + 1, "action": "plan"})
    changes = [
        {"kind": "create", "symbol": "OŚR", "title": "Wydział Środowiska"},
        {"kind": "close", "symbol": "WOŚ", "successor": "OŚR", "people": True},
    ]
    body = {"title": "Nowy regulamin", "day": "2099-01-01", "changes": changes}
    planned = ask("reorganisation", admin, "POST", "@reorganisations", body)["@id"]
    ask("reorganisation-too-early", admin, "POST", f"{planned}/run", {})
    ask("reorganisation-given-up", admin, "POST", f"{planned}/cancel", {})
    ask("reorganisations", admin, "GET", "@reorganisations")

    ask.check()
