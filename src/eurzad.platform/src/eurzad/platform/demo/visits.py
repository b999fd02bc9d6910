"""Visits at the office: the registry books them for people who call."""

from collections.abc import Iterator
from datetime import date
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
