"""The office's own time: dates of registers and deadlines are Polish dates."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from datetime import datetime
from datetime import UTC
from zoneinfo import ZoneInfo


WARSAW = ZoneInfo("Europe/Warsaw")

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """Return the time now, aware, in UTC."""
    return _told.get() or datetime.now(UTC)


@contextmanager
def telling_of(moment: datetime) -> Iterator[None]:
    """Run the block as if it were an aware moment of the past: how a demonstration is told.

    No request reaches this. Leases, retries and sessions keep the machine's time.
    """
    before = _told.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _told.reset(before)


def today() -> date:
    """Return today's date in Poland."""
    return local_date(now())


def local_date(moment: datetime) -> date:
    """Return the date in Poland at an aware moment."""
    return moment.astimezone(WARSAW).date()


def iso(moment: datetime | None) -> str | None:
    """Return a moment as text with Polish offset, to the second."""
    if moment is None:
        return None
    return moment.astimezone(WARSAW).isoformat(timespec="seconds")
