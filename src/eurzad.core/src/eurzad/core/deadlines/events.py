"""Events of a case: what they are called, which fields they have, and reading them strictly.

Whoever sends events may use the names of the documentation, Polish names and obvious synonyms;
what is wrong is said with the field. A field that means nothing here is told back as ignored.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from eurzad.core.clock import local_date
from eurzad.core.deadlines.catalog import ALIASES
from eurzad.core.deadlines.catalog import COMMON
from eurzad.core.deadlines.catalog import EventKind
from eurzad.core.deadlines.catalog import EVENTS
from eurzad.core.deadlines.catalog import FIELD_ALIASES
from eurzad.core.deadlines.catalog import REGIME_ALIASES
from eurzad.core.deadlines.regimes import REGIMES
from eurzad.core.deadlines.rules import Term
from eurzad.core.deadlines.rules import TermUnit
from typing import Any
import json
import re
import unicodedata


FIRST_DAY = date(1991, 1, 1)
LAST_DAY = date(2199, 12, 31)
LONGEST_TEXT = 500
LONGEST_DAYS = 1000
LONGEST_TERMS = {"day": 3660, "week": 520, "month": 120, "year": 10}

ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?)(.*))?")
POLISH = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?r\.?)?")
OFFSET = re.compile(r"\s*(Z|z|[+-]\d{2}:?\d{2}|[+-]\d{2})?")
WRITTEN_TERM = re.compile(r"(\d{1,4})\s*([a-ząćęłńóśźż]+)")
ISO_TERM = re.compile(r"P(\d{1,4})([DWMY])")
UNIT_NAMES: dict[str, TermUnit] = {
    **dict.fromkeys(("d", "day", "days", "dzien", "dni"), "day"),
    **dict.fromkeys(("w", "week", "weeks", "tydzien", "tygodnie", "tygodni"), "week"),
    **dict.fromkeys(("m", "month", "months", "miesiac", "miesiace", "miesiecy"), "month"),
    **dict.fromkeys(("y", "year", "years", "rok", "lata", "lat"), "year"),
}
STAGES = ("first", "appeal", "simplified")
CASE_FIELDS = ("case", "regime", "term", "rule", "complex", "stage", "tacit", "today")


class EventError(ValueError):
    """What is wrong with an event or a case: `code` is a key of `words.PROBLEMS`.

    `field` is where; `event` is the event that does not fit, if one was read.
    """

    def __init__(
        self, code: str, field: str, event: "Event | None" = None, **values: object
    ) -> None:
        super().__init__(f"{field}: {code}")
        self.code = code
        self.field = field
        self.event = event
        self.values = values


@dataclass(frozen=True)
class Event:
    """Something that happened in a case on a day. `values` are its fields, read and clean.

    `origin` tells where it came from (a line of the input); it has no meaning here.
    """

    name: str
    day: date
    values: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""
    origin: int = 0

    @property
    def kind(self) -> EventKind:
        return EVENTS[self.name]

    def text(self, name: str) -> str:
        """Return a text of the event, an empty one when it has none."""
        return str(self.values.get(name) or "")

    def date(self, name: str) -> date | None:
        """Return a date of the event, None when it has none."""
        found: date | None = self.values.get(name)
        return found

    def number(self, name: str) -> int | None:
        """Return a number of the event, None when it has none."""
        found: int | None = self.values.get(name)
        return found


@dataclass(frozen=True)
class ClockCase:
    """A case as the clock sees it: its procedure, and what happened.

    `term` is the one a special act or the service card gives; `rule` names that act. `stage` is
    "first", "appeal" (we decide on an appeal) or "simplified" (art. 163b KPA). `tacit` is True
    where the act that governs the case provides for tacit approval.
    """

    regime: str = "KPA"
    events: tuple[Event, ...] = ()
    id: str = ""
    term: Term | None = None
    rule: str = ""
    complex: bool = False
    stage: str = "first"
    tacit: bool = False
    today: date | None = None
    ignored: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Return a name without case, accents, or anything between its words but one underscore."""
    spaced = re.sub(r"(?<=[a-z0-9ąćęłńóśźż])(?=[A-ZĄĆĘŁŃÓŚŹŻ])", "_", text.strip())
    lowered = spaced.lower().replace("ł", "l").replace("§", "par")
    bare = "".join(
        one for one in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(one)
    )
    return re.sub(r"[^a-z0-9]+", "_", bare).strip("_")


def known_fields(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was given under the names of the documentation.

    Raises EventError when two names of one field say different things.
    """
    found: dict[str, Any] = {}
    for key, value in given.items():
        name = FIELD_ALIASES.get(plain(key), plain(key))
        if name in found and found[name] != value:
            raise EventError("twice", key)
        found[name] = value
    return found


def read_day(value: Any, field: str) -> date:
    """Return a date. A moment with an offset is turned into the Polish date.

    Raises EventError for what is no date, and for one before 1991 or after 2199.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        day = value
    elif isinstance(value, str):
        day = _written_day(value.strip(), field)
    else:
        raise EventError("no_date", field, value=_shown(value))
    if not FIRST_DAY <= day <= LAST_DAY:
        raise EventError("date_out_of_range", field, value=day.isoformat())
    return day


def _written_day(text: str, field: str) -> date:
    try:
        if polish := POLISH.fullmatch(text):
            return date(int(polish[3]), int(polish[2]), int(polish[1]))
        iso = ISO.fullmatch(text)
        if iso is None or OFFSET.fullmatch(iso[3] or "") is None:
            raise ValueError(text)
        if iso[2] is None:
            return date.fromisoformat(iso[1])
        offset = (iso[3] or "").strip().upper().replace("Z", "+00:00")
        moment = datetime.fromisoformat(f"{iso[1]}T{iso[2].replace(',', '.')}{offset}")
        return moment.date() if moment.tzinfo is None else local_date(moment)
    except (ValueError, OverflowError) as error:
        raise EventError("no_date", field, value=_shown(text)) from error


def read_term(value: Any, field: str = "term") -> Term:
    """Return a term written as {"count": 1, "unit": "month"}, "1 month", "30 dni" or "P1M"."""
    count: Any = None
    unit = ""
    if isinstance(value, Mapping):
        if unknown := sorted(set(map(str, value)) - {"count", "unit"}):
            raise EventError("no_term", f"{field}.{unknown[0]}")
        count, unit = value.get("count"), str(value.get("unit"))
    elif written := _written_term(value):
        count, unit = int(written[1]), written[2]
    name = UNIT_NAMES.get(plain(unit))
    whole = isinstance(count, int) and not isinstance(count, bool)
    if name is None or not whole or not 0 < count <= LONGEST_TERMS[name]:
        raise EventError("no_term", field)
    return Term(name, count)


def _written_term(value: Any) -> re.Match[str] | None:
    text = value.strip() if isinstance(value, str) else ""
    return ISO_TERM.fullmatch(text) or WRITTEN_TERM.fullmatch(text)


def read_event(given: Any, origin: int = 0, ignored: set[str] | None = None) -> Event:
    """Return an event from JSON. Raises EventError naming the field."""
    if not isinstance(given, Mapping):
        raise EventError("no_object", "events")
    fields = known_fields(given)
    kind = read_kind(fields.pop("event", None))
    if "until" in kind.fields and kind.name != "extended":
        fields = as_stretch(fields)
    if "date" not in fields:
        raise EventError("missing", "date")
    day = read_day(fields.pop("date"), "date")
    values: dict[str, Any] = {}
    for name, value in fields.items():
        what = kind.fields.get(name) or COMMON.get(name)
        if what is None:
            if ignored is not None and name not in CASE_FIELDS:
                ignored.add(name)
        elif value is not None and value != "":
            values[name] = READERS[what.type](value, name)
    for name, what in kind.fields.items():
        if what.required and name not in values:
            raise EventError("missing", name)
    event = Event(kind.name, day, values, str(values.pop("id", "")), origin)
    _check_dates(event)
    return event


def as_stretch(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a stretch that was given as `from` and `to`, as `date` and `until`."""
    found = dict(fields)
    if "date" not in found and "from" in found:
        found["date"] = found.pop("from")
    if "until" not in found and "to" in found:
        found["until"] = found.pop("to")
    return found


def read_kind(value: Any) -> EventKind:
    """Return the kind of event that goes by a name. Raises EventError for an unknown one."""
    if value is None:
        raise EventError("missing", "event")
    if not isinstance(value, str):
        raise EventError("no_text", "event")
    found = ALIASES.get(plain(value))
    if found is None:
        raise EventError("unknown_event", "event", value=_shown(value))
    return EVENTS[found]


def _check_dates(event: Event) -> None:
    """Raise EventError when the dates of an event cannot be one after the other."""
    posted = event.date("posted")
    if posted is not None and posted > event.day:
        raise EventError("posted_after", "posted", event)
    for name in ("until", "received"):
        later = event.date(name)
        if later is not None and later < event.day:
            raise EventError("before_event", name, event)


def read_case(given: Any) -> ClockCase:
    """Return a case from JSON. Raises EventError naming the field, such as `events.2.date`."""
    if not isinstance(given, Mapping):
        raise EventError("no_object", "")
    fields = known_fields({("case" if key == "id" else key): one for key, one in given.items()})
    events = fields.get("events", [])
    if not isinstance(events, list):
        raise EventError("no_list", "events")
    ignored: set[str] = set()
    read = tuple(_numbered(one, number, ignored) for number, one in enumerate(events))
    return with_settings(
        ClockCase(events=read, ignored=tuple(sorted(ignored))),
        {name: value for name, value in fields.items() if name != "events"},
    )


def _numbered(given: Any, number: int, ignored: set[str]) -> Event:
    try:
        return read_event(given, number, ignored)
    except EventError as error:
        name = error.field if error.field != "events" else ""
        error.field = f"events.{number}.{name}".rstrip(".")
        raise


def with_settings(case: ClockCase, fields: Mapping[str, Any]) -> ClockCase:
    """Return the case with what `fields` say of it as a whole. Raises EventError."""
    changes: dict[str, Any] = {}
    ignored = set(case.ignored)
    for name, value in fields.items():
        if name not in SETTINGS:
            ignored.add(name)
        elif value is not None:
            changes["id" if name == "case" else name] = SETTINGS[name](value, name)
    kept = {name: getattr(case, name) for name in case.__dataclass_fields__}
    return ClockCase(**{**kept, **changes, "ignored": tuple(sorted(ignored))})


def live(events: Iterable[Event]) -> list[Event]:
    """Return the events that hold: without the cancelled ones, and without what cancelled them.

    Raises EventError for two events with one id, and for the cancelling of none.
    """
    events = list(events)
    by_id: dict[str, Event] = {}
    for event in events:
        if event.id and event.id in by_id:
            raise EventError("duplicate_id", "id", event, value=event.id)
        if event.id:
            by_id[event.id] = event
    cancelled: set[str] = set()
    for event in events:
        if event.name == "cancelled":
            if event.text("cancels") not in by_id:
                raise EventError("nothing_to_cancel", "cancels", event)
            cancelled.add(event.text("cancels"))
    return [
        event
        for event in events
        if event.name != "cancelled" and not (event.id and event.id in cancelled)
    ]


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return events by day; those of one day in the order in which the law has them happen.

    The result does not depend on the order in which they were given.
    """
    return sorted(events, key=lambda one: (one.day, one.kind.rank, _canonical(one)))


def _canonical(event: Event) -> str:
    return json.dumps({**event.values, "id": event.id}, sort_keys=True, default=str)


def _read_text(value: Any, field: str) -> str:
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise EventError("no_text", field)
    text = " ".join(str(value).split())
    if len(text) > LONGEST_TEXT:
        raise EventError("too_long", field, value=LONGEST_TEXT)
    return text


def _read_days(value: Any, field: str) -> int:
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        value = int(value.strip()[:9])
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= LONGEST_DAYS:
        raise EventError("no_days", field, value=LONGEST_DAYS)
    return value


def _read_flag(value: Any, field: str) -> bool:
    if not isinstance(value, bool):
        raise EventError("no_flag", field)
    return value


def _read_regime(value: Any, field: str) -> str:
    text = _read_text(value, field)
    found = text if text in REGIMES else REGIME_ALIASES.get(plain(text))
    if found is None:
        raise EventError("unknown_regime", field, value=_shown(text), known=", ".join(REGIMES))
    return found


def _read_stage(value: Any, field: str) -> str:
    if value not in STAGES:
        raise EventError("unknown_stage", field, known=", ".join(STAGES))
    return str(value)


def _shown(value: Any) -> str:
    return str(value)[:60]


READERS: dict[str, Callable[[Any, str], Any]] = {
    "date": read_day,
    "days": _read_days,
    "text": _read_text,
    "flag": _read_flag,
}
SETTINGS: dict[str, Callable[[Any, str], Any]] = {
    "case": _read_text,
    "regime": _read_regime,
    "term": read_term,
    "rule": _read_text,
    "complex": _read_flag,
    "stage": _read_stage,
    "tacit": _read_flag,
    "today": read_day,
}
