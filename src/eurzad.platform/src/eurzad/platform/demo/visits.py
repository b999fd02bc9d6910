"""Visits at the office: for people who call, and for the party of a case."""

from collections.abc import Iterator
from datetime import date
from eurzad.platform.demo.acts import Case
from eurzad.platform.demo.asking import ask
from eurzad.platform.demo.cast import Cast


VISITORS = ("neighbour", "agent", "company")


def visits(cast: Cast) -> Iterator[date]:
    """Yesterday three people called about each matter for which visits are booked."""
    registry = cast.person("registry")
    yield cast.ago(1)
    for offer in ask(registry, "GET", "@appointment-offer")["items"]:
        _booked(cast, registry, offer["id"])


def _booked(cast: Cast, registry: str, schedule: str) -> None:
    days = ask(registry, "GET", f"@appointment-offer/{schedule}")["days"]
    for visitor, day in zip(VISITORS, days, strict=False):
        told = ask(registry, "GET", f"@appointment-offer/{schedule}?day={day['day']}")
        body = {
            "day": day["day"],
            "time": told["times"][0]["time"],
            "name": cast.text(visitor),
            "phone": "+48 600 000 000",
        }
        ask(registry, "POST", f"@appointment-book/{schedule}", body)


def visit_about(case: Case) -> None:
    """Let the handler book a visit for the party of a case, where the unit has a schedule.

    It is on a day after those on which others come.
    """
    handler = case.desk.handler
    for schedule in ask(handler, "GET", f"{case.path}/@visits")["schedules"][:1]:
        offer = f"@appointment-offer/{schedule['id']}"
        days = [one["day"] for one in ask(handler, "GET", offer)["days"] if one["free"]]
        day = days[len(VISITORS)]
        time = ask(handler, "GET", f"{offer}?day={day}")["times"][0]["time"]
        case.do("@visits", {"schedule": schedule["id"], "party": "p1", "day": day, "time": time})
