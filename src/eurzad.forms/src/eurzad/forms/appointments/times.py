"""At which times people are received: pure functions of a schedule and a day.

Times are Polish times of day; moments are aware, so that summer time is right.
"""

from .schedule import clock
from .schedule import Interval
from .schedule import Schedule
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from eurzad.core.calendar import holidays
from eurzad.core.calendar import is_holiday
from eurzad.core.clock import local_date
from eurzad.core.clock import WARSAW


def starts(schedule: Schedule, day: date) -> list[str]:
    """Return when visits begin on a day, as 08:30; none on a day off."""
    if closed_because(schedule, day) is not None:
        return []
    weekday = day.isoweekday()
    found = (
        one
        for interval in schedule.hours
        if weekday in interval.days
        for one in _starts_in(interval, schedule.minutes)
    )
    return sorted(clock(one) for one in found if exists(day, one))


def _starts_in(interval: Interval, minutes: int) -> Iterator[time]:
    first, last = _minutes(interval.start), _minutes(interval.end)
    for start in range(first, last - minutes + 1, minutes):
        yield time(*divmod(start, 60))


def closed_because(schedule: Schedule, day: date) -> str | None:
    """Return why nobody is received on a day, None when somebody is or might be.

    The reason is empty when a closed day has none.
    """
    if is_holiday(day) and day in holidays(day.year):
        return holidays(day.year)[day]
    for closure in schedule.closed:
        if closure.first <= day <= closure.last:
            return closure.why
    return None


def moment(day: date, start: str) -> datetime:
    """Return the moment of a Polish time of day, in UTC."""
    return datetime.combine(day, time.fromisoformat(start), WARSAW).astimezone(UTC)


def exists(day: date, start: time) -> bool:
    """Tell whether a day has this time: one hour of the last Sunday of March is left out."""
    wanted = datetime.combine(day, start, WARSAW)
    return wanted.astimezone(UTC).astimezone(WARSAW).replace(tzinfo=None) == wanted.replace(
        tzinfo=None
    )


def end_of(start: str, minutes: int) -> str:
    """Return when a visit ends that begins at a time of day."""
    return clock((datetime.combine(date.min, time.fromisoformat(start)) + _span(minutes)).time())


def overlap(start: str, minutes: int, other: str, other_minutes: int) -> bool:
    """Tell whether two visits of one day take place at the same time."""
    one, two = _minutes(time.fromisoformat(start)), _minutes(time.fromisoformat(other))
    return one < two + other_minutes and two < one + minutes


def bookable_days(schedule: Schedule, now: datetime) -> Iterator[date]:
    """Give the days on which a resident may book now, those off left out."""
    today = local_date(now)
    for number in range(schedule.ahead_days + 1):
        day = today + timedelta(days=number)
        if starts(schedule, day):
            yield day


def last_day(schedule: Schedule, now: datetime) -> date:
    """Return the last day for which a resident may book now."""
    return local_date(now) + timedelta(days=schedule.ahead_days)


def is_bookable(schedule: Schedule, day: date, start: str, now: datetime) -> bool:
    """Tell whether a resident may book this time now, if it is free."""
    soonest = now + timedelta(hours=schedule.lead_hours)
    return day <= last_day(schedule, now) and moment(day, start) >= soonest


def _minutes(moment_of_day: time) -> int:
    return moment_of_day.hour * 60 + moment_of_day.minute


def _span(minutes: int) -> timedelta:
    return timedelta(minutes=minutes)
