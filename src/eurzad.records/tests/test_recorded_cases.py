"""Parties, other cases and readers of a case as recorded requests and answers."""

from .client import Client
from .office import make_dispatched
from .office import make_item
from .office import make_open
from eurzad.core.examples import Recorder
from eurzad.core.testing import logged_in
from eurzad.records.workflow import perform
from pathlib import Path
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "cases"


def test_what_belongs_to_a_case_is_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    one, other = make_open(site), make_open(site)
    item = make_item(site, title="Uzupełnienie wniosku")
    with logged_in(site, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent")
    transaction.commit()
    case, second = one.absolute_url(), other.absolute_url()

    ask("find-case", "referent", "GET", f"@find-case?query={one.mark}")
    ask("attach-wrong", "referent", "POST", f"{item.absolute_url()}/@attach", {"case": "WOŚ.1.1"})
    ask("attach", "referent", "POST", f"{item.absolute_url()}/@attach", {"case": one.mark})
    body = {"item": item.UID(), "comment": "dotyczy innej sprawy"}
    ask("detach", "referent", "POST", f"{case}/@detach", body)
    agent = {"name": "Pełnomocnik", "role": "representative", "representative_of": ["p1"]}
    ask("add-party", "referent", "POST", f"{case}/@parties", agent)
    ask("add-party-wrong", "referent", "POST", f"{case}/@parties", {"role": "judge"})
    ask("end-party", "referent", "PATCH", f"{case}/@parties/p2", {"ended": "revoked"})
    ask("add-note", "referent", "POST", f"{case}/@notes", {"text": "Zadzwonić do strony"})
    ask("change-note", "referent", "PATCH", f"{case}/@notes/1", {"text": "Zadzwoniono"})
    body = {"case": other.mark, "kind": "continues"}
    ask("relate", "referent", "POST", f"{case}/@relations", body)
    ask("remove-relation", "referent", "DELETE", f"{case}/@relations/{other.UID()}")
    body = {"unit": "FN", "task": "Czy są zaległości?"}
    ask("cooperation", "referent", "POST", f"{case}/@cooperation", body)
    ask("cooperation-answer", "referent-fn", "PATCH", f"{case}/@cooperation/FN", {"answer": "Nie"})
    ask("join", "referent", "POST", f"{case}/@join", {"cases": [other.mark]})
    body = {"case": other.UID(), "comment": "różne stany faktyczne"}
    ask("separate", "referent", "POST", f"{case}/@separate", body)
    body = {"title": "Odrębna sprawa", "file_plan_class": "6132", "parties": ["p1"]}
    ask("split", "referent", "POST", f"{case}/@split", body)
    body = {"access": "restricted", "admitted": ["referent-fn"], "comment": "dane o zdrowiu"}
    ask("access", "referent", "POST", f"{second}/@access", body)
    body = {"person": "inspektor", "ground": "relative", "comment": "brat strony"}
    ask("exclude", "naczelnik", "POST", f"{case}/@exclusions", body)
    ask("excluded-asks", "inspektor", "GET", case)
    body = {"comment": "pomyłka"}
    ask("end-exclusion", "naczelnik", "PATCH", f"{case}/@exclusions/inspektor", body)
    ask("transfer", "naczelnik", "POST", f"{second}/@transfer", {"unit": "FN"})
    ask("begin-case", "referent", "POST", "@cases", {"title": "Kontrola", "unit": "WOŚ"})
    body = {"unit": "WOŚ", "file_plan_class": "6131", "title": "Aleja lipowa"}
    ask("case-group", "referent", "POST", "@case-groups", body)
    ask("case-groups", "referent", "GET", "@case-groups?unit=WOŚ&file_plan_class=6131")
    ask("case-lists", "referent", "GET", "@case-lists")
    ask("case-list", "referent", "GET", "@case-list?unit=WOŚ&file_plan_class=6131")
    ask("case-list-pdf", "referent", "GET", "@case-list?unit=WOŚ&file_plan_class=6131&format=pdf")
    ask("store", "kancelaria", "GET", "@chronological-store?b_size=1")
    body = {"place": "taken", "mark": one.mark}
    ask("place", "kancelaria", "POST", f"{item.absolute_url()}/@place", body)
    sent = make_dispatched(site).__parent__
    answer = make_item(site, title="Odpowiedź")
    transaction.commit()
    ask("answers", "kancelaria", "GET", f"{answer.absolute_url()}/@answers?case={sent.mark}")

    ask.check()
