"""Entering mail on paper over the REST API, as the desk of the registry does."""

from collections.abc import Iterator
from support.applications import incoming_register
from support.applications import token
from support.instance import COMMUNE
from support.instance import Platform
from support.load import Request


def entries(running: Platform, count: int, zopes: int = 1) -> Iterator[Request]:
    """Requests that enter different letters, spread over the Zope processes."""
    headers = running.headers(running.person(COMMUNE, "registry"))
    for number in range(count):
        body = {
            "token": token(),
            "title": f"Pismo w sprawie drogi, numer {number}",
            "sender": f"Nadawca Demo {number}",
            "street": "ul. Parkowa 1",
            "postal_code": "44-230",
            "town": "Czerwionka-Leszczyny",
            "senders_mark": f"ZN.{number}.2026",
        }
        url = f"{running.zope(COMMUNE, number % zopes)}/@incoming-register"
        yield Request("POST", url, body, headers)


def register(running: Platform) -> list[dict]:
    """Every row of this year's incoming register."""
    return incoming_register(running, running.person(COMMUNE, "registry"))


def is_gapless(rows: list[dict]) -> bool:
    """Tell whether the ordinals run from 1 without a gap, each once."""
    return sorted(row["ordinal"] for row in rows) == list(range(1, len(rows) + 1))
