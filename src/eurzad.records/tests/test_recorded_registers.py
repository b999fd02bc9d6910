"""The registers as recorded requests and answers, which are part of the documentation."""

from .client import Client
from eurzad.core.examples import Recorder
from pathlib import Path
import pytest


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "registers"
PAPER = {
    "title": "Zapytanie o plan miejscowy",
    "sender": "Spółdzielnia Przykład",
    "street": "ul. Przykładowa 1",
    "postal_code": "44-230",
    "town": "Czerwionka-Leszczyny",
    "senders_mark": "SP/7",
    "date_of_letter": "2026-11",
    "received": "2026-11-20",
    "posted": "2026-11-18",
    "delivery_way": "registered",
}
LETTER = {
    "title": "Zaproszenie na sesję",
    "addressees": [{"name": "Rada Miasta", "town": "Rybnik"}],
    "unit": "WOŚ",
    "way": "post",
    "sent": "2026-11-20",
    "responsible": "Naczelnik Ochrony Środowiska, naczelnik",
}
MEMO = {
    "title": "Prośba o opinię",
    "unit": "WOŚ",
    "addressees": ["FN"],
    "sent": "2026-11-20",
}


@pytest.mark.usefixtures("worker")
def test_the_registers_are_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)

    ask("choices", "kancelaria", "GET", "@register-choices")
    made = ask("paper", "kancelaria", "POST", "@incoming-register", PAPER)
    number = made["register_number"]
    ask("paper-without-town", "kancelaria", "POST", "@incoming-register", {**PAPER, "town": ""})
    ask("senders", "kancelaria", "GET", "@senders?query=spol")
    ask("duplicates", "kancelaria", "GET", "@duplicates?senders_mark=sp 7&sender=Spółdzielnia")
    body = {"sender": "Spółdzielnia Przykładowa", "reason": "Literówka"}
    ask("correct", "kancelaria", "POST", f"{made['@id']}/@correct", body)
    ask("correct-nothing", "kancelaria", "POST", f"{made['@id']}/@correct", {"reason": "Tak"})
    ask("register", "kancelaria", "GET", "@incoming-register?query=spol&sort=ordinal")
    ask("register-xlsx", "kancelaria", "GET", "@incoming-register?format=xlsx")
    ask("stamp", "kancelaria", "GET", f"{made['@id']}/@stamp")
    ask("stamps", "kancelaria", "GET", f"@stamps?numbers={number}&size=62x29")
    ask("separator-sheets", "kancelaria", "GET", f"@separator-sheets?numbers={number}")
    ask("annul", "kancelaria", "POST", f"{made['@id']}/@annul", {"reason": "Wpisano dwa razy"})
    ask("annul-again", "kancelaria", "POST", f"{made['@id']}/@annul", {"reason": "Tak"})
    ask("outgoing-entry", "kancelaria", "POST", "@outgoing-register", LETTER)
    ask("outgoing-register", "kancelaria", "GET", "@outgoing-register")
    ask("internal-entry", "referent", "POST", "@internal-register", MEMO)
    ask("internal-not-yours", "referent-fn", "POST", "@internal-register", MEMO)
    ask("internal-register", "referent-fn", "GET", "@internal-register")
    ask("scans", "kancelaria", "GET", "@scans")
    pdf = (b"%PDF-1.7", {"Content-Type": "application/pdf", "X-File-Name": "partia.pdf"})
    ask("bring-scans", "kancelaria", "POST", "@scans", file=pdf)
    ask("bring-no-pdf", "kancelaria", "POST", "@scans", file=(b"GIF89a", pdf[1]))
    ask("attach-scan", "kancelaria", "POST", "@scans/1/attach", {"register_number": number})
    ask("discard-scan", "kancelaria", "POST", "@scans/1/discard", {})

    ask.check()
