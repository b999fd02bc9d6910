"""Answers for cases and events given as JSON lines: date, rule, explanation.

python -m eurzad.core.deadlines [--today DATE] [--each] [--lang pl|en] [file ...]
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
from eurzad.core.clock import today as polish_today
from eurzad.core.deadlines import words
from eurzad.core.deadlines.catalog import COMMON
from eurzad.core.deadlines.catalog import Field
from eurzad.core.deadlines.catalog import KINDS
from eurzad.core.deadlines.engine import deadline_of_events
from eurzad.core.deadlines.events import ClockCase
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.events import known_fields
from eurzad.core.deadlines.events import read_case
from eurzad.core.deadlines.events import read_day
from eurzad.core.deadlines.events import read_event
from eurzad.core.deadlines.events import SETTINGS
from eurzad.core.deadlines.events import with_settings
from eurzad.core.deadlines.regimes import REGIMES
from eurzad.core.deadlines.result import Deadline
from eurzad.core.deadlines.rules import Pause
from typing import Any
from typing import BinaryIO
import argparse
import json
import os
import re
import sys


LONGEST_LINE = 4_000_000
ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")
Answer = dict[str, Any]


@dataclass
class Stream:
    """A case of which the events come one by one; `bad` counts its lines that were refused."""

    case: ClockCase
    events: list[Event] = field(default_factory=list)
    bad: int = 0


@dataclass
class Desk:
    """Reads lines and answers them. `failed` tells whether any of them was bad."""

    today: date | None = None
    each: bool = False
    lang: str = "pl"
    streams: dict[str, Stream] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    failed: bool = False

    def answers(self, lines: Iterable[bytes]) -> Iterator[Answer]:
        """Yield the answers to all lines, those of streams of events at the end."""
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield from self.line(number, line)
        if not self.each:
            for stream in self.streams.values():
                yield from self.stream(stream)

    def line(self, number: int, line: bytes) -> Iterator[Answer]:
        """Yield what there is to say about one line."""
        name: Any = None
        try:
            given = parsed(line)
            if "events" in known_fields(given):
                yield from self.whole_case(number, given)
                return
            name = known_fields(given).get("case")
            stream = self.take(number, given)
        except EventError as error:
            yield self.wrong(number, error, name)
            if isinstance(name, str) and name in self.streams:
                self.streams[name].bad += 1
            return
        if self.each:
            yield from self.stream(stream)

    def whole_case(self, number: int, given: dict[str, Any]) -> Iterator[Answer]:
        """Yield the answer to a line that holds a case with all its events."""
        try:
            case = read_case(given)
            case = replace(case, id=case.id or f"line {number}")
            if case.id in self.answered or case.id in self.streams:
                raise EventError("case_twice", "case")
            deadline = deadline_of_events(case, self.day(case))
        except EventError as error:
            if error.event is not None:
                error.field = f"events.{error.event.origin}.{error.field}"
            yield self.wrong(number, error, given.get("case", given.get("id")))
            return
        self.answered.add(case.id)
        yield self.answer(case, deadline)

    def take(self, number: int, given: dict[str, Any]) -> Stream:
        """Put the event of a line, or what it says of its case, to the others of the case."""
        fields = known_fields(given)
        if fields.get("case") in (None, ""):
            raise EventError("no_case", "case")
        settings = {name: fields[name] for name in SETTINGS if name in fields}
        if "event" in fields:
            # here `complex` and the like may belong to the event itself
            settings = {name: one for name, one in settings.items() if one is not None}
        case = with_settings(ClockCase(), settings)
        if case.id in self.answered:
            raise EventError("case_twice", "case")
        ignored: set[str] = set()
        event = read_event(given, number, ignored) if "event" in fields else None
        if event is None and ("date" in fields or not set(fields) - {"case"}):
            raise EventError("missing", "event")
        stream = self.streams.setdefault(case.id, Stream(ClockCase(id=case.id)))
        stream.case = with_settings(stream.case, settings)
        if event is None:
            ignored = set(fields) - set(SETTINGS)
        stream.case = replace(stream.case, ignored=tuple(sorted({*stream.case.ignored, *ignored})))
        if event is not None:
            stream.events.append(event)
        return stream

    def stream(self, stream: Stream) -> Iterator[Answer]:
        """Yield the answer for a case, leaving out the events that do not fit."""
        while True:
            case = replace(stream.case, events=tuple(stream.events))
            last = stream.events[-1].day if self.each and stream.events else None
            try:
                deadline = deadline_of_events(case, self.day(case, last))
            except EventError as error:
                if error.event is None:
                    yield self.not_started(case, error)
                    return
                stream.bad += 1
                stream.events.remove(error.event)
                yield self.wrong(error.event.origin, error, case.id)
                continue
            yield self.answer(case, deadline, incomplete=bool(stream.bad))
            return

    def not_started(self, case: ClockCase, error: EventError) -> Answer:
        """Return the answer for a case whose clock nothing started: wrong, once all is said."""
        if not self.each:
            return self.wrong(None, error, case.id)
        text = words.problem(error.code, self.lang, **error.values)
        english = words.problem(error.code, "en", **error.values)
        return {
            "case": case.id,
            "date": None,
            "rule": "",
            "explanation": text,
            "explanation_en": english,
            "days_left": None,
            "working_days_left": None,
            "paused": False,
            "state": "not_started",
            "events_applied": 0,
            "pauses": [],
        }

    def day(self, case: ClockCase, last: date | None = None) -> date:
        """Return the day for which a case is reckoned."""
        return case.today or self.today or last or polish_today()

    def wrong(self, number: int | None, error: EventError, name: Any) -> Answer:
        """Return what is wrong, and remember that something was."""
        self.failed = True
        answer: Answer = {"line": number} if number is not None else {}
        if isinstance(name, str | int):
            answer["case"] = str(name)[:500]
        answer["error"] = words.problem(error.code, self.lang, **error.values)
        answer["error_en"] = words.problem(error.code, "en", **error.values)
        answer["field"] = error.field
        return answer

    def answer(self, case: ClockCase, deadline: Deadline, incomplete: bool = False) -> Answer:
        """Return a deadline as JSON."""
        answer = {
            "case": case.id,
            "date": deadline.date.isoformat(),
            "rule": deadline.rule,
            "explanation": deadline.in_words(self.lang),
            "explanation_en": deadline.in_words("en"),
            **as_json(deadline, self.lang),
            "regime": case.regime,
        }
        if case.ignored:
            answer["ignored"] = list(case.ignored)
        if incomplete:
            answer["incomplete"] = True
        return answer


def as_json(deadline: Deadline, language: str) -> Answer:
    """Return what a deadline says beside date, rule and explanation."""
    return {
        "days_left": deadline.days_left,
        "working_days_left": deadline.working_days_left,
        "paused": deadline.paused,
        "state": deadline.state,
        "events_applied": deadline.applied,
        "pauses": [pause_json(one, language) for one in deadline.pauses],
        "days_not_counted": deadline.days_not_counted,
        "start": iso(deadline.start),
        "filed": iso(deadline.filed),
        "term": {"count": deadline.term.count, "unit": deadline.term.unit}
        if deadline.term
        else None,
        "rules": list(deadline.rules),
        "terms": [
            {
                "what": one.what,
                "until": one.until.isoformat(),
                "rule": one.source,
                "done": iso(one.done),
                "kept": one.kept,
            }
            for one in deadline.terms
        ],
        "warnings": [
            {"code": code, "text": words.told(words.WARNINGS[code], language)}
            for code in deadline.warnings
        ],
        "notified": iso(deadline.notified),
        "ended": iso(deadline.ended),
        "ended_by": deadline.ended_by or None,
        "silent_on": iso(deadline.silent_on),
    }


def pause_json(pause: Pause, language: str) -> Answer:
    """Return a stretch that does not count; `to` is its last day, null while it lasts."""
    return {
        "from": pause.start.isoformat(),
        "to": iso(pause.end),
        "days": (pause.end - pause.start).days + 1 if pause.end else None,
        "kind": pause.kind,
        "reason": words.reason_of(pause, language),
        "rule": pause.source,
    }


def iso(day: date | None) -> str | None:
    """Return a date as text."""
    return day.isoformat() if day else None


def parsed(line: bytes) -> dict[str, Any]:
    """Return the JSON object of a line. Raises EventError when it is none."""
    if len(line) > LONGEST_LINE:
        raise EventError("too_long", "", value=LONGEST_LINE)
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise EventError("not_utf8", "") from error
    given = _loaded(text)
    if not isinstance(given, dict):
        raise EventError("no_object", "")
    return given


def _loaded(text: str) -> Any:
    """Return what JSON says. Raises EventError for what is none, or what no answer could repeat."""
    try:
        given = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise EventError("no_json", "", value=error.colno) from error
    except RecursionError as error:
        raise EventError("too_deep", "") from error
    except ValueError as error:
        raise EventError("no_number", "", value=_short(str(error))) from error
    if ESCAPED_HALF.search(text):
        _check_characters(given)
    return given


def _check_characters(given: Any) -> None:
    """Raise EventError for half a character, which JSON can write and UTF-8 cannot."""
    try:
        json.dumps(given, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise EventError("not_utf8", "") from error


def _short(text: str) -> str:
    return text if len(text) < 12 else "…"


def _refuse(name: str) -> None:
    raise ValueError(name)


def lines_of(files: Sequence[str]) -> Iterator[bytes]:
    """Yield the lines of files, or of standard input."""
    if not files:
        yield from sys.stdin.buffer
    for name in files:
        if name == "-":
            yield from sys.stdin.buffer
            continue
        source: BinaryIO
        with open(name, "rb") as source:
            yield from source


def day_of_command(text: str) -> date:
    """Return the date given on the command line."""
    try:
        return read_day(text, "--today")
    except EventError as error:
        raise argparse.ArgumentTypeError(words.problem(error.code, "en", **error.values)) from error


def described(fields: Iterable[tuple[str, Field]]) -> list[str]:
    """Return lines that tell of fields."""
    return [
        f"      {name} ({one.type}{', required' if one.required else ''}): {one.what}"
        for name, one in fields
    ]


def help_text() -> str:
    """Return what the input looks like, with every event and its fields."""
    told = [
        "INPUT  one JSON object a line, of one of two forms:",
        '  {"id": "A", "regime": "KPA", "today": "2026-03-20", "events": [{"event": "filed",',
        '   "date": "2026-03-02"}, ...]}            a case with its events',
        '  {"case": "A", "event": "filed", "date": "2026-03-02", "regime": "KPA"}',
        "                                           an event; lines of one case belong together",
        "",
        "CASE  id or case; regime (default KPA); term, if a special act gives one, as",
        '  {"count": 30, "unit": "day"}, "30 days" or "P30D"; rule, its source; complex (true);',
        "  stage (first, appeal, simplified); tacit (true); today. In a stream they may stand in",
        "  any line of the case.",
        "",
        "DATES  2026-03-10, 10.03.2026, or with a time; a time with an offset is turned into the",
        "  Polish date. A pause begins on the day of its event and lasts to the day before the",
        "  event that ends it; `until` is the last day that does not count.",
        "",
        "REGIMES",
        *(
            f"  {one.id}: {one.title_en} ({one.source or 'term of the service'})"
            for one in REGIMES.values()
        ),
        "",
        "EVENTS  each with a date; other names that are understood in brackets",
    ]
    for kind in KINDS:
        also = f" [{', '.join(kind.also)}]" if kind.also else ""
        told += [f"  {kind.name}{also}", f"      {kind.effect}", *described(kind.fields.items())]
    told += ["  any event", *described(COMMON.items())]
    told += [
        "",
        "OUTPUT  one JSON object a line: case, date, rule, explanation, explanation_en, days_left,",
        "  working_days_left, paused, state, events_applied, pauses, and more (see",
        '  docs/reference/deadlines.md); for a bad line: {"line", "error", "error_en", "field"}.',
        "  Exit code 0 when all lines were good, 1 otherwise.",
    ]
    return "\n".join(told)


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return the arguments of the command."""
    parser = argparse.ArgumentParser(
        prog="python -m eurzad.core.deadlines",
        description="By when must the office settle a case? Events in, date and reason out.",
        epilog=help_text(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", help="files of JSON lines; default: standard input")
    parser.add_argument("--today", type=day_of_command, help="day for which to reckon")
    parser.add_argument("--each", action="store_true", help="answer after every event")
    parser.add_argument(
        "--lang", choices=("pl", "en"), default="pl", help="language of explanation and error"
    )
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Answer standard input or files. Return 0 when every line was good, 1 otherwise."""
    given = arguments(argv)
    desk = Desk(today=given.today, each=given.each, lang=given.lang)
    try:
        for answer in desk.answers(lines_of(given.files)):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"{error.filename or ''}: {error.strerror}", file=sys.stderr)
        return 2
    return 1 if desk.failed else 0


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
