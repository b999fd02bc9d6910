"""The office's own time: dates of registers and deadlines are Polish dates."""

from datetime import date
from datetime import datetime
from datetime import UTC
from zoneinfo import ZoneInfo


WARSAW = ZoneInfo("Europe/Warsaw")


def now() -> datetime:
    """Return the time now, aware, in UTC."""
    return datetime.now(UTC)


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
