"""The clock of a case as the API tells it."""

from eurzad.core.clock import today
from eurzad.core.deadlines import Deadline
from eurzad.core.deadlines import deadline_of_events
from eurzad.core.deadlines import Pause
from eurzad.core.deadlines import possible_events
from eurzad.core.deadlines import REGIMES
from eurzad.core.deadlines import words
from eurzad.core.deadlines.catalog import EVENTS
from eurzad.records.cases.deadline import clock_case
from eurzad.records.cases.deadline import regime_of
from eurzad.records.letters.act_drafting import act_templates
from eurzad.records.letters.act_drafting import proposed_date
from eurzad.records.letters.acts import ACTS
from eurzad.records.serializers import parts
from eurzad.records.store import find
from typing import Any


# Entered by other means: the filing at registration, the end by closing or by a letter.
NOT_BY_HAND = ("filed", "started", "cancelled", "settled")
SHOWN = ("until", "days", "posted", "received", "from", "to", "basis", "call", "outcome", "what")


def clock_json(case: Any, request: Any) -> dict[str, Any]:
    """Return the deadline of a case, how it came about, and what may be entered."""
    language = parts.language(request)
    reckoned = clock_case(case)
    deadline = deadline_of_events(reckoned, today())
    regime = REGIMES[regime_of(case)]
    return {
        "@id": f"{case.absolute_url()}/@clock",
        "regime": {
            "id": regime.id,
            "title": regime.title_pl if language == "pl" else regime.title_en,
            "to_check": regime.to_check,
        },
        "deadline": deadline_json(deadline, language),
        "timeline": timeline(case, language),
        "pauses": [pause_json(one, language) for one in deadline.pauses],
        "terms": [
            {
                "what": one.what,
                "title": words.told(words.TERMS[one.what], language),
                "of": one.of,
                "until": one.until.isoformat(),
                "rule": one.source,
                "done": parts.iso_day(one.done),
                "kept": one.kept,
            }
            for one in deadline.terms
        ],
        "warnings": [
            {"code": code, "text": words.told(words.WARNINGS[code], language)}
            for code in deadline.warnings
        ],
        "acts": acts_json(case, request),
        "possible": [
            event_json(name, language)
            for name in possible_events(reckoned, today())
            if name not in NOT_BY_HAND
        ],
    }


def deadline_json(deadline: Deadline, language: str) -> dict[str, Any]:
    """Return a deadline with its explanation, in the language asked for and in both."""
    return {
        "date": deadline.date.isoformat(),
        "rule": deadline.rule,
        "rules": list(deadline.rules),
        "days_left": deadline.days_left,
        "working_days_left": deadline.working_days_left,
        "paused": deadline.paused,
        "state": deadline.state,
        "state_title": words.told(words.STATES[deadline.state], language),
        "explanation": deadline.in_words(language),
        "explanation_pl": deadline.in_words("pl"),
        "explanation_en": deadline.in_words("en"),
        "start": parts.iso_day(deadline.start),
        "filed": parts.iso_day(deadline.filed),
        "term": {"count": deadline.term.count, "unit": deadline.term.unit}
        if deadline.term
        else None,
        "notified": parts.iso_day(deadline.notified),
        "silent_on": parts.iso_day(deadline.silent_on),
        "ended": parts.iso_day(deadline.ended),
        "days_not_counted": deadline.days_not_counted,
    }


def pause_json(pause: Pause, language: str) -> dict[str, Any]:
    """Return a stretch that does not count, with why; `to` is its last day."""
    return {
        "from": pause.start.isoformat(),
        "to": parts.iso_day(pause.end),
        "days": (pause.end - pause.start).days + 1 if pause.end else None,
        "kind": pause.kind,
        "reason": words.reason_of(pause, language),
        "rule": pause.source,
        "text": words.pause_in_words(pause, language),
    }


def timeline(case: Any, language: str) -> list[dict[str, Any]]:
    """Return what was entered, by day, the cancelled entries among it; filing and closing too."""
    cancelled = {
        entry["cancels"]: entry for entry in case.clock_events if entry["event"] == "cancelled"
    }
    steps = [
        {
            **entry_json(entry, language),
            "cancelled": _by(cancelled[entry["id"]]) if entry["id"] in cancelled else None,
        }
        for entry in case.clock_events
        if entry["event"] != "cancelled"
    ]
    if case.filed is not None:
        steps.append(own_step("filed", case.filed.isoformat(), language))
    if case.closed is not None:
        steps.append(own_step("settled", case.closed.isoformat(), language))
    return sorted(steps, key=lambda step: (step["date"], EVENTS[step["event"]].rank))


def entry_json(entry: dict[str, Any], language: str) -> dict[str, Any]:
    """Return one entry of the clock."""
    letter = find(entry.get("letter", ""))
    return {
        **own_step(entry["event"], entry["date"], language),
        "id": entry["id"],
        "reason": entry.get("reason") or entry.get("note") or "",
        "details": {name: entry[name] for name in SHOWN if name in entry},
        "letter": {"@id": letter.absolute_url(), "title": letter.title} if letter else None,
        **_by(entry),
    }


def own_step(event: str, day: str, language: str) -> dict[str, Any]:
    """Return a step of the timeline that no entry stands for."""
    kind = EVENTS[event]
    return {
        "id": None,
        "event": event,
        "title": kind.pl if language == "pl" else kind.en,
        "date": day,
        "reason": "",
        "details": {},
        "letter": None,
        "by": None,
        "entered": None,
        "cancelled": None,
    }


def _by(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "by": parts.person(entry["by"]) if entry.get("by") else None,
        "entered": entry.get("entered"),
    }


def event_json(name: str, language: str) -> dict[str, Any]:
    """Return an event that may be entered, with its fields beside the date."""
    kind = EVENTS[name]
    return {
        "event": name,
        "title": kind.pl if language == "pl" else kind.en,
        "fields": [
            {"name": field, "type": one.type, "required": one.required}
            for field, one in kind.fields.items()
        ],
    }


def acts_json(case: Any, request: Any) -> list[dict[str, Any]]:
    """Return the acts that may be drafted: those for which the office has a template."""
    proposed = proposed_date(case)
    found = []
    for act in ACTS.values():
        templates = act_templates(case, act.id)
        if templates:
            found.append(
                {
                    "id": act.id,
                    "title": parts.told(act.title, request),
                    "fields": [
                        {"name": name, "required": name in act.needs} for name in act.fields
                    ],
                    "proposed": {"until": parts.iso_day(proposed)} if "until" in act.fields else {},
                    "templates": [{"id": one.id, "title": one.title} for one in templates],
                }
            )
    return found
