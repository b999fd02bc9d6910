"""When a letter counts as served. Pure rules: what is on record goes in, a day comes out.

What is on record are events, dicts of JSON values with `event` and `day` (2026-11-24):

| event | what it says | further keys |
|---|---|---|
| `received` | somebody took the letter and signed | `by`, `capacity` |
| `refused` | the addressee would not take it | |
| `first_notice`, `second_notice` | a notice was left that it can be collected | |
| `returned` | it came back | `reason` |
| `put_up`, `taken_down` | a public notice was shown, and no longer | `place` |
| `notified`, `notified_again` | a mail said that a letter waits in the account | |
| `read` | the addressee confirmed having it, in the account | |
| `registered_there` | another office entered it into its register | `number` |
| `failed` | an electronic way did not work | `reason` |
| `withdrawn` | an entry made by mistake does not count: `of` is its ordinal, from 1 | `of` |

Nothing is overwritten: a correction is an event of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from eurzad.core.deadlines import end_of_days
from typing import Any
from typing import Literal


Event = dict[str, Any]

STORED_DAYS = 14
FIRST_NOTICE_DAYS = 7
PUBLIC_NOTICE_DAYS = 14
ACCOUNT_DAYS = 14
REMINDER_DAYS = 7

TROUBLE = ("returned", "failed")
THROUGH = ("notified", "handed_in")

# Tax proceedings have rules of their own, with the same days.
TAX = ("OP", "OP-certificate")


@dataclass(frozen=True)
class Service:
    """Whether and since when a letter is served. `source` names the rule of law.

    `returned` and `failed` call for another way; `problem` says what keeps a service from counting:
    `no_second_notice`, `notices_apart`, `shown_too_short`.
    """

    state: Literal["waiting", "served", "returned", "failed"]
    day: date | None = None
    how: str = ""
    source: str = ""
    problem: str = ""


def in_force(events: Iterable[Event]) -> list[Event]:
    """Return the events that count: those not withdrawn, in the order of entry."""
    numbered = list(enumerate(events, start=1))
    withdrawn = {event["of"] for _ordinal, event in numbered if event["event"] == "withdrawn"}
    return [
        event
        for ordinal, event in numbered
        if ordinal not in withdrawn and event["event"] != "withdrawn"
    ]


def service_of(
    events: Iterable[Event], regime: str, today: date, account_rule: bool = False
) -> Service:
    """Return how a letter to one addressee stands on a day.

    `account_rule` is whether the office counts a letter that nobody reads in its account as served
    (see `unread_in_account`); otherwise such a letter has failed, and goes another way.
    """
    counted = in_force(events)
    served = [
        found
        for rule in (_received, _read, _registered_there, _refused, _stored, _shown)
        if (found := rule(counted, regime, today)) is not None and found.state == "served"
    ]
    if served:
        return min(served, key=lambda one: one.day or date.max)
    return _unserved(counted, regime, today, account_rule)


def served_by_receipt(received: date) -> date:
    """Return the day of service of a letter that was taken: the day that the receipt bears.

    Source: art. 46 § 1 KPA, art. 152 § 1 OP.
    """
    return received


def served_by_refusal(refused: date) -> date:
    """Return the day of service of a letter that the addressee refused: the day of the refusal.

    Source: art. 47 § 2 KPA, art. 153 § 2 OP.
    """
    return refused


def served_by_storage(first_notice: date, second_notice: date | None) -> date | None:
    """Return the day on which a letter kept at the post or the office counts as served, or None.

    It does at the end of the fourteenth day from the first notice, and only when the addressee was
    told twice. That day does not move when it is a holiday: it is no term for doing something.

    Source: art. 44 § 1-4 KPA, art. 150 § 1-4 OP.
    """
    if second_notice is None or not notices_hold(first_notice, second_notice):
        return None
    return end_of_days(first_notice, STORED_DAYS)


def notices_hold(first_notice: date, second_notice: date) -> bool:
    """Tell whether the second notice came at its time.

    The addressee has seven days after the first one; the second leaves him what is left of the
    fourteen.

    Source: art. 44 § 2 and 3 KPA, art. 150 § 1a and 2 OP.
    """
    days = (second_notice - first_notice).days
    return FIRST_NOTICE_DAYS <= days <= STORED_DAYS


def served_by_public_notice(put_up: date, taken_down: date | None) -> date | None:
    """Return the day on which a public notice counts as service, or None while it is not proven.

    It does when fourteen days have passed from the day on which it was put up; it must have been
    shown all that time, so the day of its removal is on record, too.

    Source: art. 49 § 1 and 2 KPA.
    """
    served = end_of_days(put_up, PUBLIC_NOTICE_DAYS)
    return served if taken_down is not None and taken_down >= served else None


def served_by_reading(read: date) -> date:
    """Return the day of service in the account: the day on which the addressee confirmed receipt.

    Source: art. 39 § 1 and art. 46 KPA (account in the office's own system).
    """
    return read


def unread_in_account(notified: date) -> date:
    """Return the last day on which a letter may wait unread in the account.

    An INTERNAL rule of this office, no rule of law: the law on electronic delivery (act of 18
    November 2020, art. 42) counts a letter as served the day after fourteen days have passed, but
    for the address in the national register, not for an account like ours. So by default such a
    letter goes another way; an office that has its own ground may count it as served.
    """
    return end_of_days(notified, ACCOUNT_DAYS)


def reminder_day(notified: date) -> date:
    """Return the day on which the second notice of a letter in the account is sent (internal)."""
    return end_of_days(notified, REMINDER_DAYS)


def served_by_registration(registered: date) -> date:
    """Return the day of service on another office: the day of its entry into the register there.

    Source: art. 61 § 3 KPA (the day of delivery to the office); its clock starts then (art. 65).
    """
    return registered


def _received(events: list[Event], regime: str, today: date) -> Service | None:
    day = _last(events, "received")
    if day is None:
        return None
    source = "art. 152 § 1 OP" if regime in TAX else "art. 46 § 1 KPA"
    return Service("served", served_by_receipt(day), "received", source)


def _read(events: list[Event], regime: str, today: date) -> Service | None:
    day = _last(events, "read")
    if day is None:
        return None
    source = "art. 144 § 1b OP" if regime in TAX else "art. 39 § 1 KPA"
    return Service("served", served_by_reading(day), "read", source)


def _registered_there(events: list[Event], regime: str, today: date) -> Service | None:
    day = _last(events, "registered_there")
    if day is None:
        return None
    return Service("served", served_by_registration(day), "registered_there", "art. 65 § 1 KPA")


def _refused(events: list[Event], regime: str, today: date) -> Service | None:
    day = _last(events, "refused")
    if day is None:
        return None
    source = "art. 153 § 2 OP" if regime in TAX else "art. 47 § 2 KPA"
    return Service("served", served_by_refusal(day), "refused", source)


def _stored(events: list[Event], regime: str, today: date) -> Service | None:
    first, second = _last(events, "first_notice"), _last(events, "second_notice")
    if first is None:
        return None
    day = served_by_storage(first, second)
    if day is None:
        apart = "notices_apart" if second is not None else ""
        late = "no_second_notice" if today > end_of_days(first, STORED_DAYS) else ""
        return Service("waiting", problem=apart or late)
    if today < day:
        return Service("waiting", day)
    source = "art. 150 § 4 OP" if regime in TAX else "art. 44 § 4 KPA"
    return Service("served", day, "stored", source)


def _shown(events: list[Event], regime: str, today: date) -> Service | None:
    put_up, taken_down = _last(events, "put_up"), _last(events, "taken_down")
    if put_up is None:
        return None
    day = served_by_public_notice(put_up, taken_down)
    if day is None:
        return Service("waiting", problem="shown_too_short" if taken_down else "")
    return Service("served", day, "public_notice", "art. 49 § 2 KPA")


def _unserved(events: list[Event], regime: str, today: date, account_rule: bool) -> Service:
    stored = _stored(events, regime, today)
    if stored is not None and stored.day is not None:
        return stored
    problem = stored.problem if stored is not None else ""
    trouble = _trouble(events)
    if trouble is not None:
        return Service(trouble["event"], how=trouble.get("reason", ""), problem=problem)
    unread = _unread(events, today, account_rule)
    if unread is not None:
        return unread
    shown = _shown(events, regime, today)
    return shown or Service("waiting", problem=problem)


def _trouble(events: list[Event]) -> Event | None:
    """Return what went wrong last, unless the letter got through after it."""
    marks = [one for one in events if one["event"] in (*TROUBLE, *THROUGH)]
    return marks[-1] if marks and marks[-1]["event"] in TROUBLE else None


def _unread(events: list[Event], today: date, account_rule: bool) -> Service | None:
    notified = _last(events, "notified")
    if notified is None or today <= unread_in_account(notified):
        return None
    if account_rule and _last(events, "notified_again") is not None:
        day = unread_in_account(notified) + timedelta(days=1)
        return Service("served", day, "unread", "internal")
    return Service("failed", how="unread")


def _last(events: list[Event], name: str) -> date | None:
    days = [event["day"] for event in events if event["event"] == name]
    return date.fromisoformat(days[-1]) if days else None
