"""The road of a case as recorded requests and answers, which are part of the documentation.

With RECORD=1 in the environment the examples are written anew.
"""

from .client import Client
from .office import make_item
from eurzad.core.outbox import run_due
from http import HTTPStatus
from pathlib import Path
from typing import Any
import json
import os
import re
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "records"
HOST = "http://czerwionka.localhost:3000"

# What differs from run to run and from day to day.
FIXED: dict[str, Any] = {
    "received": "2026-11-24",
    "filed": "2026-11-24",
    "started": "2026-11-24",
    "closed": "2026-11-24",
    "registered": "2026-11-24T10:00:00+01:00",
    "modified": "2026-11-24T10:00:00+01:00",
    "updated": "2026-11-24T10:00:00+01:00",
    "time": "2026-11-24T10:00:00+01:00",
    "created": "2026-11-24T09:00:00+00:00",
    "dispatched": "2026-11-24T10:00:00+01:00",
    "date": "2026-11-24",
    "days_left": 30,
    "working_days_left": 21,
    "explanation": "zostało 30 dni",
    "size": 43210,
    "sha256": "0" * 64,
    "UID": "0" * 32,
}
DEADLINE = {"date": "2026-12-28"}
POLISH_DATE = re.compile(r"\d{1,2} [a-zźś]+ 20\d\d r\.")
YEAR = re.compile(r"\b20\d\d\b")


def steady(value: Any, site_url: str) -> Any:
    """Return an answer with what changes every day replaced."""
    if isinstance(value, dict):
        if "days_left" in value:
            return {**steady_items(value, site_url), **DEADLINE}
        return steady_items(value, site_url)
    if isinstance(value, list):
        return [steady(one, site_url) for one in value]
    if isinstance(value, str):
        value = POLISH_DATE.sub("24 listopada 2026 r.", value.replace(site_url, HOST))
        return YEAR.sub("2026", value) if "/" in value or "." in value else value
    return 2026 if isinstance(value, int) and 2020 < value < 2100 else value


def steady_items(value: dict[str, Any], site_url: str) -> dict[str, Any]:
    """Return an object with its changing members replaced."""
    return {
        key: FIXED[key]
        if key in FIXED and one is not None and not isinstance(one, dict)
        else steady(one, site_url)
        for key, one in value.items()
    }


class Recorder:
    """Sends requests and compares them with what is recorded, or records them."""

    def __init__(self, site: Any) -> None:
        self.site = site
        self.step = 0
        self.differ: list[str] = []

    def __call__(self, name: str, role: str, method: str, path: str, body: Any = None) -> Any:
        self.step += 1
        more = {} if body is None else {"json": body}
        answer = Client(self.site, role)(method, path, **more)
        text = self.text(method, path, body, answer)
        file = EXAMPLES / f"{self.step:02}-{name}.http"
        if os.environ.get("RECORD"):
            EXAMPLES.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != text:
            self.differ.append(file.name)
        return answer.json() if "json" in answer.headers["Content-Type"] else None

    def text(self, method: str, path: str, body: Any, answer: Any) -> str:
        url = self.site.absolute_url()
        address = YEAR.sub("2026", path.removeprefix(url).strip("/"))
        lines = [
            f"{method} /++api++/{address} HTTP/1.1",
            "Accept: application/json",
            "Accept-Language: pl",
            "Authorization: Bearer <token>",
        ]
        if body is not None:
            lines += ["Content-Type: application/json", "", pretty(body)]
        kind = answer.headers["Content-Type"]
        lines += ["", f"HTTP/1.1 {answer.status_code} {HTTPStatus(answer.status_code).phrase}"]
        lines += [f"Content-Type: {kind}", ""]
        lines += [pretty(steady(answer.json(), url)) if "json" in kind else "<PDF>"]
        return "\n".join(lines) + "\n"


def pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def test_the_road_is_as_recorded(functional_portal):
    site = functional_portal
    ask = Recorder(site)
    item = make_item(site).absolute_url()
    transaction.commit()

    ask("desk", "kancelaria", "GET", "@desk")
    ask("units", "kancelaria", "GET", "@units")
    ask("people", "kancelaria", "GET", "@people?unit=WOŚ")
    ask("register", "kancelaria", "GET", "@incoming-register?b_size=1")
    ask("register-wrong-filter", "kancelaria", "GET", "@incoming-register?state=burnt")
    ask("incoming-item", "kancelaria", "GET", item)
    body = {"unit": "WOŚ", "handler": "referent", "instruction": "Proszę o oględziny"}
    ask("assign-wrong", "kancelaria", "POST", f"{item}/@assign", {**body, "handler": "nikt"})
    case = ask("assign", "kancelaria", "POST", f"{item}/@assign", body)["case"]["@id"]
    ask("case-of-another-unit", "kancelaria", "GET", case)
    ask("work", "referent", "GET", "@work?scope=mine")
    ask("file-plan", "referent", "GET", "@file-plan?query=drzew")
    ask("change-case", "referent", "PATCH", case, {"title": "Usunięcie klonu"})
    ask("open", "referent", "POST", f"{case}/@open", {"file_plan_class": "6131"})
    ask("open-again", "referent", "POST", f"{case}/@open", {"file_plan_class": "6131"})
    ask("letter-templates", "referent", "GET", "@letter-templates")
    made = ask("draft-letter", "referent", "POST", f"{case}/@letters", {"template": "decision"})
    letter = made["@id"]
    ask("change-letter", "referent", "PATCH", letter, {"operative_part": "zezwalam"})
    ask("preview", "referent", "GET", f"{letter}/@preview")
    ask("submit", "referent", "POST", f"{letter}/@workflow/submit", {})
    ask("return", "naczelnik", "POST", f"{letter}/@workflow/return", {"comment": "Popraw datę"})
    ask("submit-again", "referent", "POST", f"{letter}/@workflow/submit", {})
    ask("approve", "naczelnik", "POST", f"{letter}/@workflow/approve", {})
    ask("dispatch-too-early", "referent", "POST", f"{letter}/@workflow/dispatch", {})
    run_due(site)
    ask("dispatch", "referent", "POST", f"{letter}/@workflow/dispatch", {})
    ask("close", "referent", "POST", f"{case}/@close", {"outcome": "Wydano decyzję"})
    ask("log", "referent", "GET", f"{case}/@log")
    ask("case", "referent", "GET", case)

    assert ask.differ == []
    assert len(list(EXAMPLES.glob("*.http"))) == ask.step
