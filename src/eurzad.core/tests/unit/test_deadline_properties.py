"""What holds for every case, whatever happened in it."""

from datetime import date
from datetime import timedelta
from eurzad.core.calendar import is_working_day
from eurzad.core.deadlines import ClockCase
from eurzad.core.deadlines import deadline_of_events
from eurzad.core.deadlines import Event
from eurzad.core.deadlines import possible_events
from eurzad.core.deadlines import REGIMES
from eurzad.core.deadlines.__main__ import Desk
from eurzad.core.deadlines.catalog import ALIASES
from eurzad.core.deadlines.catalog import EVENTS
from eurzad.core.deadlines.events import EventError
from eurzad.core.deadlines.words import pause_in_words
from hypothesis import assume
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
import json


DAY = timedelta(days=1)
PAUSING = [("suspended", "resumed"), ("delay_started", "delay_ended")]
days = st.dates(date(2018, 1, 1), date(2060, 12, 31))
regimes = st.sampled_from(sorted(REGIMES))
# Procedures in which suspensions and delays stop the clock.
pausing_regimes = st.sampled_from(["KPA", "KPA-certificate", "OP", "PB", "complaint", "other"])


@st.composite
def stretches(draw, filed, most=3):
    """Pairs of events that begin and end a stretch, one after the other, some left open."""
    events, day = [], filed
    for _ in range(draw(st.integers(0, most))):
        opening, closing = draw(st.sampled_from(PAUSING))
        start = day + draw(st.integers(0, 40)) * DAY
        day = start + draw(st.integers(0, 60)) * DAY
        events += [Event(opening, start, {"reason": draw(reasons)}), Event(closing, day)]
        day += DAY
    return events


reasons = st.text("abcdefgh ąęż", max_size=12).map(str.strip)


@st.composite
def cases(draw, regime=pausing_regimes):
    filed = draw(days)
    events = [Event("filed", filed), *draw(stretches(filed))]
    return ClockCase(regime=draw(regime), events=tuple(events)), filed


def later_than_all(case):
    return max(one.day for one in case.events) + DAY


@given(cases(), st.integers(0, 400))
def test_a_deadline_is_a_working_day_after_the_start(given_case, after):
    case, filed = given_case
    found = deadline_of_events(case, filed + after * DAY)
    assert is_working_day(found.date)
    assert found.date > filed


@given(cases(), st.randoms())
def test_the_order_in_which_events_are_given_does_not_matter(given_case, random):
    case, _filed = given_case
    today = later_than_all(case)
    shuffled = list(case.events)
    random.shuffle(shuffled)
    other = ClockCase(regime=case.regime, events=tuple(shuffled))
    assert deadline_of_events(other, today) == deadline_of_events(case, today)


@given(cases(), st.integers(0, 40), st.integers(1, 60))
def test_a_stretch_that_does_not_count_never_makes_the_deadline_earlier(given_case, after, length):
    case, filed = given_case
    start = filed + after * DAY
    more = (
        Event("party_delay_started", start),
        Event("party_delay_ended", start + length * DAY),
    )
    today = later_than_all(ClockCase(events=(*case.events, *more)))
    longer = ClockCase(regime=case.regime, events=(*case.events, *more))
    before, with_it = deadline_of_events(case, today), deadline_of_events(longer, today)
    assert with_it.date >= before.date


@given(days, pausing_regimes, st.integers(1, 6), st.integers(1, 50))
def test_days_of_a_stretch_within_the_term_move_its_end_by_as_many(filed, regime, after, length):
    start = filed + after * DAY
    case = ClockCase(
        regime=regime,
        events=(
            Event("filed", filed),
            Event("suspended", start),
            Event("resumed", start + length * DAY),
        ),
    )
    found = deadline_of_events(case, start + length * DAY)
    legal = REGIMES[regime].term
    end = filed + legal.count * DAY if legal.unit == "day" else a_month_later(filed)
    assert legal.unit == "day" or legal.count == 1
    expected = end + length * DAY
    while not is_working_day(expected):
        expected += DAY
    assert found.date == expected
    assert found.days_not_counted == length


def a_month_later(day):
    """The same day of the next month or its last one, counted day by day."""
    found = day
    while found.month == day.month:
        found += DAY
    while found.day != day.day and (found + DAY).month == found.month:
        found += DAY
    return found


@given(cases())
def test_a_later_filing_never_ends_earlier(given_case):
    case, filed = given_case
    today = later_than_all(case)
    earlier = ClockCase(regime=case.regime, events=(Event("filed", filed),))
    later = ClockCase(regime=case.regime, events=(Event("filed", filed + DAY),))
    assert deadline_of_events(later, today).date >= deadline_of_events(earlier, today).date


@given(cases(), st.integers(-10, 400))
def test_the_explanation_tells_every_stretch_in_both_languages(given_case, after):
    case, filed = given_case
    found = deadline_of_events(case, filed + after * DAY)
    for language in ("pl", "en"):
        text = found.in_words(language)
        assert all(pause_in_words(one, language) in text for one in found.pauses)


@given(days, pausing_regimes, st.integers(1, 20), st.integers(0, 300))
def test_while_the_clock_stands_the_days_left_stay(filed, regime, after, waiting):
    start = filed + after * DAY
    assume(deadline_of_events(ClockCase(regime, (Event("filed", filed),)), filed).date >= start)
    events = (Event("filed", filed), Event("suspended", start))
    case = ClockCase(regime=regime, events=events)
    found = deadline_of_events(case, start + waiting * DAY)
    assert found.paused
    resumed = ClockCase(regime, (*events, Event("resumed", start + waiting * DAY)))
    running = deadline_of_events(resumed, start + waiting * DAY)
    assert (running.date, running.paused) == (found.date, False)


@given(cases(), st.integers(0, 5))
def test_what_is_cancelled_never_was(given_case, after):
    case, filed = given_case
    today = later_than_all(case) + after * DAY
    mistake = Event("opinion_requested", filed, {}, "wrong")
    undone = Event("cancelled", filed, {"cancels": "wrong"})
    with_both = ClockCase(case.regime, (*case.events, mistake, undone))
    assert deadline_of_events(with_both, today) == deadline_of_events(case, today)


@given(days, regimes, st.integers(1, 60))
def test_settled_in_time_is_settled_for_good(filed, regime, after):
    ended = filed + after * DAY
    case = ClockCase(regime, (Event("filed", filed), Event("settled", ended)))
    first = deadline_of_events(case, ended)
    much_later = deadline_of_events(case, ended + 1000 * DAY)
    assert first.date == much_later.date
    if first.date >= ended:
        assert first.state == much_later.state == "settled"
        assert first.days_left == much_later.days_left >= 0


@given(st.sampled_from(sorted(EVENTS)), days, regimes)
def test_what_is_possible_is_accepted(name, filed, regime):
    case = ClockCase(regime, (Event("filed", filed),))
    today = filed + 3 * DAY
    if name in possible_events(case, today) and name not in ("cancelled", "term_restored"):
        event = Event(name, today, {"until": today + 30 * DAY} if name == "extended" else {})
        deadline_of_events(ClockCase(regime, (*case.events, event)), today)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)
keys = st.sampled_from(["case", "event", "date", "id", "regime", "events", "term", "until", "days"])
lines = st.dictionaries(keys, json_values | days.map(str) | st.sampled_from(sorted(ALIASES)))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(lines.map(lambda one: json.dumps(one).encode()) | st.binary(max_size=30), max_size=8)
)
def test_whatever_comes_is_answered_line_by_line_and_never_breaks(given_lines):
    for answer in Desk(today=date(2026, 3, 20)).answers(given_lines):
        assert "error" in answer or "date" in answer
        json.dumps(answer)


@given(st.sampled_from(sorted(EVENTS)), st.lists(st.sampled_from(sorted(EVENTS)), max_size=6))
def test_any_sequence_of_events_is_answered_or_refused_with_the_event(first, names):
    start = date(2026, 3, 2)
    events = [Event("filed", start)]
    for number, name in enumerate([first, *names]):
        values = {"until": start + 90 * DAY, "cancels": "e1"} if name != "filed" else {}
        events.append(Event(name, start + number * DAY, values, f"e{number}"))
    case = ClockCase(events=tuple(events))
    try:
        found = deadline_of_events(case, date(2026, 5, 4))
    except EventError as error:
        refused = error
    else:
        refused = None
    assert is_working_day(found.date) if refused is None else refused.event in events


odd_days = st.one_of(
    st.dates(date(2024, 1, 1), date(2027, 12, 31)).map(str),
    st.sampled_from(
        ["2024-02-29", "2026-02-29", "2024-12-24", "2025-12-24", "1991-01-01", "2199-12-31", "", 0]
    ),
)
odd_values = st.one_of(
    odd_days,
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=8),
    st.sampled_from(["\ud800", "x" * 501, "order", "complaint", "court", [], {}, 1e400]),
)
FIELDS = sorted({name for kind in EVENTS.values() for name in kind.fields} | {"id", "case", "date"})
odd_events = st.tuples(
    st.sampled_from([*sorted(EVENTS), "nonsense", ""]),
    odd_days,
    st.dictionaries(st.sampled_from(FIELDS), odd_values, max_size=3),
).map(lambda one: {"event": one[0], "date": one[1], **one[2]})


@settings(max_examples=150, deadline=None)
@given(regimes, odd_days, st.lists(odd_events, max_size=7), st.booleans(), st.booleans())
def test_a_stranger_gets_a_date_with_words_or_is_told_what_is_wrong(
    regime, today, happened, each, one_line
):
    filed = {"event": "filed", "date": "2025-11-24"}
    case = {"regime": regime, "today": today}
    lines = [{"case": "A", **case, **event} for event in [filed, *happened]]
    if one_line:
        lines = [{"id": "A", **case, "events": [filed, *happened]}]

    answers = list(Desk(each=each).answers(json.dumps(one).encode() for one in lines))

    assert answers
    for answer in answers:
        json.dumps(answer, ensure_ascii=False).encode("utf-8")
        assert answer.get("error") or (answer["explanation"] and answer["rule"] is not None)
        if "error" in answer:
            assert answer["error"] != answer["error_en"]


@given(days)
def test_christmas_eve_is_a_working_day_before_2025_and_none_since(filed):
    case = ClockCase(events=(Event("filed", filed),))
    found = deadline_of_events(case, filed).date
    if (found.month, found.day) == (12, 24):
        assert found.year < 2025


@given(days, st.integers(1, 40), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 4000))))
def test_stretches_that_overlap_count_once(filed, after, more):
    whole = [Event("delay_started", filed + after * DAY), Event("suspended", filed + after * DAY)]
    last = filed + after * DAY + max([30 + length for _at, length in more], default=1) * DAY
    ends = [Event("delay_ended", last), Event("resumed", last)]
    within = [
        one
        for at, length in more[:1]
        for one in (
            Event("party_delay_started", filed + (after + at) * DAY),
            Event("party_delay_ended", min(last, filed + (after + at + length) * DAY)),
        )
    ]
    alone = ClockCase(events=(Event("filed", filed), whole[0], ends[0]))
    all_of_them = ClockCase(events=(Event("filed", filed), *whole, *within, *ends))

    first, second = deadline_of_events(alone, last), deadline_of_events(all_of_them, last)

    assert (second.date, second.days_not_counted) == (first.date, first.days_not_counted)


remedies = st.sampled_from(["appeal", "reconsideration", "objection", "court"])


@given(days, st.sampled_from(["KPA", "OP", "PB", "UDIP"]), remedies, st.integers(0, 40))
def test_a_remedy_gives_the_office_a_term_until_it_has_done_its_part(filed, regime, remedy, after):
    decided = filed + 10 * DAY
    came = decided + after * DAY
    events = (
        Event("filed", filed),
        Event("decision_issued", decided),
        Event("decision_served", decided, {"remedy": remedy}),
        Event("appeal_received", came, {"remedy": remedy}),
    )
    waiting = deadline_of_events(ClockCase(regime=regime, events=events), came)
    done = Event("appeal_decided", waiting.date, {"remedy": remedy})
    settled = deadline_of_events(ClockCase(regime=regime, events=(*events, done)), waiting.date)

    assert waiting.state == "running"
    assert waiting.start == came < waiting.date
    assert is_working_day(waiting.date)
    assert settled.state == "settled"
