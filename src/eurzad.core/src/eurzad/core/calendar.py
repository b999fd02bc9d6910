"""Working days in Poland. Holidays are dated data: a day once worked stays a working day."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import cache
from functools import lru_cache


SATURDAY = 5
SUNDAY = 6

ACT = "ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy (Dz.U. 2025 poz. 296)"


@dataclass(frozen=True)
class FixedHoliday:
    """A holiday on the same day of every year from `since` on."""

    month: int
    day: int
    name: str
    since: int


@dataclass(frozen=True)
class MovingHoliday:
    """A holiday so many days after Easter Sunday."""

    after_easter: int
    name: str


# The data hold from 1991 on. Source: the act named in ACT, with the changes that set `since`.
FIRST_YEAR = 1991

FIXED = (
    FixedHoliday(1, 1, "Nowy Rok", 1951),
    FixedHoliday(1, 6, "Święto Trzech Króli", 2011),
    FixedHoliday(5, 1, "Święto Państwowe", 1951),
    FixedHoliday(5, 3, "Święto Narodowe Trzeciego Maja", 1990),
    FixedHoliday(8, 15, "Wniebowzięcie Najświętszej Maryi Panny", 1989),
    FixedHoliday(11, 1, "Wszystkich Świętych", 1951),
    FixedHoliday(11, 11, "Narodowe Święto Niepodległości", 1989),
    FixedHoliday(12, 24, "Wigilia Bożego Narodzenia", 2025),
    FixedHoliday(12, 25, "Boże Narodzenie (pierwszy dzień)", 1951),
    FixedHoliday(12, 26, "Boże Narodzenie (drugi dzień)", 1951),
)

MOVING = (
    MovingHoliday(0, "Niedziela Wielkanocna"),
    MovingHoliday(1, "Poniedziałek Wielkanocny"),
    MovingHoliday(49, "Zielone Świątki"),
    MovingHoliday(60, "Boże Ciało"),
)

# Single days. Source: act of 7 November 2018 (Dz.U. 2018 poz. 2117).
SINGLE = {date(2018, 11, 12): "Święto Narodowe z okazji Setnej Rocznicy Odzyskania Niepodległości"}


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones, Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> dict[date, str]:
    """Return the statutory holidays of a year with their names. Raises ValueError before 1991."""
    if year < FIRST_YEAR:
        raise ValueError(f"holidays are known from {FIRST_YEAR} on")
    days = {date(year, h.month, h.day): h.name for h in FIXED if year >= h.since}
    days |= {easter(year) + timedelta(days=h.after_easter): h.name for h in MOVING}
    days |= {day: name for day, name in SINGLE.items() if day.year == year}
    return dict(sorted(days.items()))


def is_holiday(day: date) -> bool:
    """Tell whether the day is a statutory holiday; every Sunday is one."""
    return day.weekday() == SUNDAY or day in holidays(day.year)


def is_working_day(day: date) -> bool:
    """Tell whether the day is neither a Saturday nor a statutory holiday."""
    return day.weekday() != SATURDAY and not is_holiday(day)


def next_working_day(day: date) -> date:
    """Return the day itself when it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_days_after(start: date, count: int) -> date:
    """Return the working day that is the `count`-th after `start`; the day itself for none."""
    day = start
    while count > 0:
        day = next_working_day(day + timedelta(days=1))
        count -= 1
    return day


@lru_cache(maxsize=4096)
def working_days_between(start: date, end: date) -> int:
    """Return how many working days lie after `start`, up to and with `end`.

    Negative when `end` is the earlier one.
    """
    if end < start:
        return -working_days_between(end, start)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(map(is_working_day, days))
