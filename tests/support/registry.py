"""Entering mail on paper over the REST API, as the desk of the registry does."""

from collections.abc import Iterable
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import Empty
from queue import SimpleQueue
from support.applications import incoming_register
from support.applications import token
from support.instance import COMMUNE
from support.instance import Platform
from support.load import Client
from support.load import Request
import time


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


@dataclass(frozen=True)
class Entered:
    """What became of an entry: its number, how long that took, and answers that were errors."""

    number: str | None
    seconds: float
    errors: int


def enter(client: Client, request: Request, patience: float = 60) -> Entered:
    """Send an entry, and ask for its number with the same token until it is there."""
    begun = time.monotonic()
    errors = 0
    while True:
        answer = client.send(request)
        seconds = time.monotonic() - begun
        if answer.status == 201:
            return Entered(answer.json["register_number"], seconds, errors)
        errors += answer.status != 202
        if seconds > patience:
            return Entered(None, seconds, errors)
        time.sleep(answer.json["retry_after"] if answer.status == 202 else 1)


def enter_all(requests: Iterable[Request], clerks: int) -> list[Entered]:
    """Let several clerks enter at a time, each the next one that is left."""
    waiting = SimpleQueue()
    for request in requests:
        waiting.put(request)

    def work(_clerk: int) -> list[Entered]:
        client, done = Client(), []
        while not waiting.empty():
            try:
                request = waiting.get_nowait()
            except Empty:
                break
            done.append(enter(client, request))
        client.close()
        return done

    with ThreadPoolExecutor(clerks) as pool:
        return [one for some in pool.map(work, range(clerks)) for one in some]


def register(running: Platform) -> list[dict]:
    """Every row of this year's incoming register."""
    return incoming_register(running, running.person(COMMUNE, "registry"))


def is_gapless(rows: list[dict]) -> bool:
    """Tell whether the ordinals run from 1 without a gap, each once."""
    return sorted(row["ordinal"] for row in rows) == list(range(1, len(rows) + 1))
