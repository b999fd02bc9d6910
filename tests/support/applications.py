"""Filing applications over the REST API, as the form page does."""

from collections.abc import Iterator
from support.instance import Person
from support.instance import Platform
from support.instance import wait_for
from support.load import Request
from support.load import send
import secrets


LETTER = "uslugi/pismo-ogolne/wniosek"


def token() -> str:
    """What a form page makes before it sends anything: 32 random bytes in base64url."""
    return secrets.token_urlsafe(32)


def form_version(platform: Platform, office: str, form: str = LETTER) -> str:
    return send(Request("GET", f"{platform.zope(office)}/{form}/@form")).json["version"]


def general_letter(number: int) -> dict[str, object]:
    """Valid answers to the general letter; the number makes each different."""
    return {
        "applicant_kind": "person",
        "first_name": "Mieszkaniec",
        "last_name": "Demo",
        "street": "ul. Parkowa 1",
        "postal_code": "44-230",
        "city": "Czerwionka-Leszczyny",
        "email": "mieszkaniec@example.org",
        "capacity": "self",
        "letter_kind": "request",
        "matter": f"Naprawa chodnika, pismo numer {number}",
        "content": "Proszę o naprawę chodnika przy przystanku.\n\nPłyty są popękane.",
        "reply_by": "account",
    }


def submissions(
    platform: Platform, person: Person, count: int, zopes: int = 1
) -> Iterator[Request]:
    """Requests that file `count` applications of one person, spread over the Zope processes."""
    version = form_version(platform, person.office)
    headers = platform.headers(person)
    for number in range(count):
        yield Request(
            "POST",
            f"{platform.zope(person.office, number % zopes)}/{LETTER}/@submit",
            {"token": token(), "answers": general_letter(number), "version": version},
            headers,
        )


def registered(platform: Platform, person: Person) -> dict[str, str | None]:
    """Token → register number of every application of this person."""
    return {
        item["id"]: item["register_number"] for item in _pages(platform, person, "@my-applications")
    }


def incoming_register(platform: Platform, clerk: Person) -> list[dict]:
    """Every row of this year's incoming register."""
    return list(_pages(platform, clerk, "@incoming-register"))


def _pages(platform: Platform, person: Person, endpoint: str) -> Iterator[dict]:
    start, size = 0, 100
    while True:
        url = f"{platform.zope(person.office)}/{endpoint}?b_start={start}&b_size={size}"
        answer = send(Request("GET", url, headers=platform.headers(person)))
        assert answer.status == 200, answer.body[:300]
        yield from answer.json["items"]
        start += size
        if start >= answer.json["items_total"]:
            return


def wait_until_registered(platform: Platform, person: Person, tokens: set[str], seconds=180):
    """Wait until each of these applications has a register number; return them all."""

    def numbers():
        found = registered(platform, person)
        return found if all(found.get(one) for one in tokens) else None

    return wait_for(numbers, f"{len(tokens)} applications have a number", seconds)
