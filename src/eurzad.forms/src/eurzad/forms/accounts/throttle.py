"""Too many attempts in a while are refused.

Counted in the memory of each process: an attempt leaves no trace in the database, and cannot
conflict.
N processes let N times as many attempts through; the limits leave room for that.
"""

from collections import OrderedDict
from hashlib import sha256
from threading import Lock
from time import monotonic


MAX_KEYS = 20_000
LOOPBACK = ("127.", "::1")


class Throttle:
    """At most `limit` attempts in `seconds` per key."""

    def __init__(self, limit: int, seconds: float) -> None:
        self.limit = limit
        self.seconds = seconds
        self._attempts: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def is_full(self, key: str) -> bool:
        """Whether the next attempt is refused."""
        with self._lock:
            return len(self._recent(_hash(key))) >= self.limit

    def count(self, key: str) -> bool:
        """Note an attempt; tell whether it may go on."""
        hashed = _hash(key)
        with self._lock:
            recent = self._recent(hashed)
            if len(recent) >= self.limit:
                return False
            recent.append(monotonic())
            self._attempts[hashed] = recent
            self._attempts.move_to_end(hashed)
            while len(self._attempts) > MAX_KEYS:
                self._attempts.popitem(last=False)
            return True

    def forget(self, key: str) -> None:
        """Begin again: the person proved who they are."""
        with self._lock:
            self._attempts.pop(_hash(key), None)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._attempts.clear()

    def _recent(self, hashed: str) -> list[float]:
        since = monotonic() - self.seconds
        return [moment for moment in self._attempts.get(hashed, ()) if moment > since]


def _hash(key: str) -> str:
    """As the user folder compares log in names: spaces and case don't make another one."""
    return sha256(key.strip().casefold().encode("utf-8", "replace")).hexdigest()


def client_key(request) -> str | None:
    """The client's address; None for loopback, which says nothing when a proxy runs on this
    machine.
    """
    address = request.getClientAddr() or ""
    return None if not address or address.startswith(LOOPBACK) else address


QUARTER, HOUR = 900, 3600
LOGINS_PER_ADDRESS = Throttle(10, QUARTER)
LOGINS_PER_CLIENT = Throttle(100, QUARTER)
REGISTRATIONS_PER_ADDRESS = Throttle(5, HOUR)
REGISTRATIONS_PER_CLIENT = Throttle(30, HOUR)
RESETS_PER_ADDRESS = Throttle(5, HOUR)
RESETS_PER_CLIENT = Throttle(30, HOUR)
VISITS_PER_ADDRESS = Throttle(10, HOUR)
VISITS_PER_CLIENT = Throttle(60, HOUR)
REPORTS_PER_FORM = Throttle(200, HOUR)
REPORTS_PER_CLIENT = Throttle(10, HOUR)
PICTURES_PER_FORM = Throttle(400, HOUR)
PICTURES_PER_CLIENT = Throttle(40, HOUR)
ALL = (
    LOGINS_PER_ADDRESS,
    LOGINS_PER_CLIENT,
    REGISTRATIONS_PER_ADDRESS,
    REGISTRATIONS_PER_CLIENT,
    RESETS_PER_ADDRESS,
    RESETS_PER_CLIENT,
    VISITS_PER_ADDRESS,
    VISITS_PER_CLIENT,
    REPORTS_PER_FORM,
    REPORTS_PER_CLIENT,
    PICTURES_PER_FORM,
    PICTURES_PER_CLIENT,
)


def allow(per_address: Throttle, per_client: Throttle, address: str, request) -> bool:
    """Count an attempt against both the address it names and the client that makes it."""
    client = client_key(request)
    return (client is None or per_client.count(client)) and per_address.count(address)
