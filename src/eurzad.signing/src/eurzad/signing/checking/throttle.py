"""Bounds on the public page: per client, and how many files are examined at a time."""

from collections import OrderedDict
from threading import BoundedSemaphore
from threading import Lock
from time import monotonic
from typing import Any


SECONDS = 600.0
PER_CLIENT = 20
PER_PROCESS = 200
MOST_CLIENTS = 5000
AT_ONCE = 1


class Throttle:
    """At most so many attempts of a client, and of all, in a while; kept in memory."""

    def __init__(self, per_client: int = PER_CLIENT, altogether: int = PER_PROCESS) -> None:
        self.limits = {"client": per_client, "all": altogether}
        self.attempts: OrderedDict[str, list[float]] = OrderedDict()
        self.lock = Lock()

    def allows(self, client: str) -> bool:
        """Count an attempt; tell whether it may go on."""
        since = monotonic() - SECONDS
        with self.lock:
            recent = {
                key: [one for one in self.attempts.get(key, ()) if one > since]
                for key in (f"client {client}", "all")
            }
            if any(len(times) >= self.limits[key.split()[0]] for key, times in recent.items()):
                return False
            for key, times in recent.items():
                self.attempts[key] = [*times, monotonic()]
                self.attempts.move_to_end(key)
            while len(self.attempts) > MOST_CLIENTS:
                self.attempts.popitem(last=False)
            return True

    def clear(self) -> None:
        with self.lock:
            self.attempts.clear()


THROTTLE = Throttle()
EXAMINING = BoundedSemaphore(AT_ONCE)


def client_of(request: Any) -> str:
    """The client's address."""
    return request.getClientAddr() or ""
