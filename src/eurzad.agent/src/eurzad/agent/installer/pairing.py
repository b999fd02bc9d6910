"""Pairing: the agent gets an office's key, and a person says that it is the office's."""

from eurzad.agent.origins import origin_of
from eurzad.agent.settings import fingerprint
from eurzad.agent.settings import Office
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import build_opener
from urllib.request import HTTPRedirectHandler
from urllib.request import Request
import json


ADDRESS = "/++api++/@card-key"
LARGEST = 64 * 1024
SECONDS = 15


class NotPaired(Exception):
    """The office could not be paired; the text says why."""


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *_arguments: Any) -> None:
        return None


def ask(address: str) -> Office:
    """Return the office at an address, as it tells of itself. Raises NotPaired."""
    try:
        origin = origin_of(address)
    except ValueError as error:
        raise NotPaired("To nie jest adres urzędu: musi zaczynać się od https://") from error
    headers = {"Accept": "application/json", "Host": urlsplit(origin).netloc}
    request = Request(reached(origin) + ADDRESS, headers=headers)  # noqa: S310 https, or this computer: origin_of
    try:
        with build_opener(_NoRedirects).open(request, timeout=SECONDS) as answer:
            told = json.loads(answer.read(LARGEST))
        return read(told, origin)
    except (URLError, OSError) as error:
        raise NotPaired(f"{origin} nie odpowiada albo nie podpisuje kartami.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise NotPaired(f"{origin} odpowiada inaczej niż urząd.") from error


def reached(origin: str) -> str:
    """Return where an origin is reached: a name under `localhost` is this computer.

    Source: RFC 6761, section 6.3; browsers keep to it, resolvers not always.
    """
    parts = urlsplit(origin)
    if not (parts.hostname or "").endswith(".localhost"):
        return origin
    port = "" if parts.port is None else f":{parts.port}"
    return f"{parts.scheme}://127.0.0.1{port}"


def read(told: dict[str, Any], origin: str) -> Office:
    """Return the office that an answer tells of. Raises ValueError, KeyError, TypeError."""
    if told["origin"] != origin:
        raise ValueError("it tells another origin")
    office = Office(origin, str(told["name"])[:200], str(told["key"]))
    fingerprint(office.key)
    return office


def same(office: Office, given: str) -> bool:
    """Tell whether a fingerprint that somebody gave is that of the office's key."""
    return "".join(given.lower().split()) == fingerprint(office.key).replace(" ", "")
