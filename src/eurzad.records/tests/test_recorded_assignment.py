"""Assignments, substitutions and the handing over of a desk as recorded requests and answers."""

from .client import Client
from .office import case_of
from .office import make_item
from .office import make_open
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "assignment"
TEMPLATE = {
    "scope": "office",
    "title": "Skargi",
    "unit": "WOŚ",
    "handler": "referent",
    "instruction": "Proszę o wyjaśnienie",
    "recipients": [{"unit": "FN", "handler": "", "part": "info"}],
}


def test_assigning_and_substituting_is_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    item = make_item(site)
    last_day = today().replace(month=12, day=31).isoformat()

    ask("template-wrong", "kancelaria", "POST", "@assignment-templates", {"title": ""})
    ask("template", "kancelaria", "POST", "@assignment-templates", TEMPLATE)
    ask("template-changed", "kancelaria", "PATCH", "@assignment-templates/1", {"title": "Skarga"})
    body = {name: TEMPLATE[name] for name in ("unit", "handler", "instruction", "recipients")}
    ask("assign", "kancelaria", "POST", f"{item.absolute_url()}/@assign", body)
    ask("templates", "kancelaria", "GET", "@assignment-templates")
    ask("template-removed", "kancelaria", "DELETE", "@assignment-templates/1", {})
    case = case_of(item).absolute_url()
    ask("copies", "naczelnik-fn", "GET", "@work?scope=copies")
    ask("acknowledge", "naczelnik-fn", "POST", f"{case}/@acknowledge", {"comment": "Bez uwag"})
    ask("acknowledge-again", "naczelnik-fn", "POST", f"{case}/@acknowledge", {})
    ask("assignments", "referent", "GET", f"{case}/@assignments")
    ask("take-back-not-yours", "referent", "POST", f"{case}/@take-back", {})
    ask("take-back", "kancelaria", "POST", f"{item.absolute_url()}/@take-back", {})

    days = {"start": last_day, "end": last_day}
    ask("substitution-wrong", "naczelnik", "POST", "@substitutions", days)
    body = {**days, "substitute": "inspektor", "unit": "WOŚ", "function": "head"}
    ask("substitution", "naczelnik", "POST", "@substitutions", body)
    ask("substitution-overlaps", "naczelnik", "POST", "@substitutions", body)
    ask("substitutions", "inspektor", "GET", "@substitutions?which=current")
    ask("substitution-ended", "inspektor", "POST", "@substitutions/1/end", {})
    ask("desk-not-yours", "inspektor", "GET", "@desk?place_of=naczelnik")

    make_open(site)
    ask("desks", "naczelnik", "GET", "@desk-handover")
    ask("desk", "naczelnik", "GET", "@desk-handover?person=referent")
    body = {"person": "referent", "rules": [{"unit": "WOŚ", "handler": "inspektor"}]}
    ask("hand-over", "naczelnik", "POST", "@desk-handover", body)
    ask("handed-over", "naczelnik", "GET", "@desk-handover/1")

    ask.check()
