"""Which worker serves an office just now."""

from dataclasses import dataclass
from persistent import Persistent
from time import time
import os
import secrets
import socket


SECONDS = 90.0


@dataclass(frozen=True)
class Holder:
    """A worker process. `started` tells it from another process that got the same number later."""

    host: str
    pid: int
    started: str
    nonce: str

    @classmethod
    def this_process(cls) -> "Holder":
        pid = os.getpid()
        return cls(socket.gethostname(), pid, process_start(pid), secrets.token_hex(4))

    def is_dead(self) -> bool:
        """Tell whether the process surely runs no more; of other hosts nothing is known."""
        if self.host != socket.gethostname():
            return False
        return process_start(self.pid) != self.started


def process_start(pid: int) -> str:
    """Return the kernel's start time of a process, an empty string when there is none."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[19]
    except OSError:
        return ""


class Lease(Persistent):
    """Held by one worker for a limited time.

    A holder calls `guard` in each transaction: if another worker has taken the lease since, the
    commit fails, so a worker that was thought dead cannot write after its successor.
    """

    holder: Holder | None = None
    expires: float = 0.0
    renewed: float = 0.0

    def acquire(self, holder: Holder, now: float | None = None, seconds: float = SECONDS) -> bool:
        """Take or prolong the lease. Return False when another worker has it."""
        now = time() if now is None else now
        if self.is_held_by_other(holder, now):
            return False
        if self.needs_renewal(holder, now, seconds):
            self.holder = holder
            self.renewed = now
            self.expires = now + seconds
        return True

    def needs_renewal(self, holder: Holder, now: float, seconds: float = SECONDS) -> bool:
        """Tell whether the lease is not the holder's, or a third of its time is over."""
        return self.holder != holder or self.expires - now < seconds * 2 / 3

    def is_held_by_other(self, holder: Holder, now: float) -> bool:
        if self.holder is None or self.holder == holder or self.expires <= now:
            return False
        return not self.holder.is_dead()

    def release(self, holder: Holder) -> None:
        """Give the lease back, so that another worker need not wait for its end."""
        if self.holder == holder:
            self.holder = None
            self.expires = 0.0

    def guard(self, holder: Holder) -> None:
        """Make this transaction fail if the lease is not `holder`'s when it commits."""
        if self.holder != holder:
            raise LeaseLost
        if self._p_jar is not None:
            self._p_jar.readCurrent(self)


class LeaseLost(Exception):
    """Another worker serves this office now."""
