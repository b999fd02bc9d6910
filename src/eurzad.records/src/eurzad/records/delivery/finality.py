"""When a decision becomes final, for each party and for all. Pure rules, each with its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from eurzad.core.deadlines import due_date
from eurzad.core.deadlines import remedies
from eurzad.core.deadlines import Term
from eurzad.core.deadlines.remedies import is_final_at_once
from eurzad.core.deadlines.remedies import term_to_answer
from eurzad.core.deadlines.remedies import term_to_use
from eurzad.core.deadlines.remedies import TO_COURT
from typing import Literal


TAX = ("OP", "OP-certificate", "OP-appeal")
PartyState = Literal[
    "not_served", "running", "final", "waived", "appealed", "overturned", "in_court"
]


@dataclass(frozen=True)
class PartyService:
    """What decides for one party: the day of service, of a waiver, what became of an appeal.

    `appeal` is "open" while a remedy used in time is not settled, "overturned" when the body did
    away with the decision, "upheld" when the decision stands since the day `settled`.
    """

    name: str
    served: date | None
    waived: date | None = None
    appeal: Literal["", "open", "overturned", "upheld"] = ""
    settled: date | None = None


@dataclass(frozen=True)
class PartyFinality:
    """One party's term: its last day, and since when the decision is final towards the party."""

    name: str
    state: PartyState
    last_day: date | None = None
    final_since: date | None = None


@dataclass(frozen=True)
class Finality:
    """Since when a decision is final, None while it is not; `binding`: beyond any court as well."""

    parties: tuple[PartyFinality, ...]
    since: date | None = None
    binding: bool = False


def is_tax(regime: str) -> bool:
    """Tell whether a procedure is one of the Tax Ordinance."""
    return regime in TAX


def appeal_term(regime: str, remedy: str) -> Term | None:
    """Return the term for the remedy that a letter carries, None without one."""
    legal = term_to_use(remedy, is_tax(regime))
    return None if legal is None else legal.term


def last_day_to_appeal(served: date, regime: str, remedy: str) -> date | None:
    """Return the last day of the term; one on a Saturday or holiday moves (art. 57 § 4 KPA)."""
    term = appeal_term(regime, remedy)
    return None if term is None else due_date(served, term)


def may_be_waived(regime: str, remedy: str) -> bool:
    """Tell whether a party may waive the remedy: `remedies.may_be_waived` in this procedure."""
    return remedies.may_be_waived(remedy, is_tax(regime))


def kept_by_posting(posted: date, last_day: date) -> bool:
    """Tell whether an appeal was in time: what counts is the day of posting.

    That is the day of handing it to the designated operator or of sending it to the office's
    electronic address, else the day on which it reached the office.

    Source: art. 57 § 5 KPA, art. 12 § 6 OP.
    """
    return posted <= last_day


def answer_term(regime: str, remedy: str) -> Term:
    """Return the term in which the office hands a remedy on, or decides on it.

    Before it hands an appeal on it may change its own decision (art. 132 KPA, art. 226 OP).
    """
    legal = term_to_answer(remedy, is_tax(regime))
    if legal is None:
        raise ValueError(f"no such remedy: {remedy!r}")
    return legal.term


def answer_by(received: date, regime: str, remedy: str) -> date:
    """Return the last day for what the office does about a remedy that it got on `received`."""
    return due_date(received, answer_term(regime, remedy))


def finality_of(parties: Iterable[PartyService], regime: str, remedy: str, today: date) -> Finality:
    """Return how far a decision is final on a day, by the remedy that it carries.

    It is final when no appeal is open to any party any more (art. 16 § 1 KPA, art. 128 OP): the day
    after the last term, or at once where there is none. When the last of the parties waives the
    appeal, it is final and binding from that day on (art. 127a § 2 KPA). A decision against which
    only the court can be asked is binding when that term is over, too (art. 16 § 3 KPA).
    """
    told = tuple(_party(one, regime, remedy, today) for one in parties)
    days = [one.final_since for one in told if one.final_since is not None]
    if not told or len(days) < len(told):
        return Finality(told)
    return Finality(told, max(days), _is_binding(told, remedy, today))


def _is_binding(told: tuple[PartyFinality, ...], remedy: str, today: date) -> bool:
    if remedy in TO_COURT:
        return all(
            one.last_day is not None and one.last_day < today and one.state == "final"
            for one in told
        )
    return all(one.state == "waived" for one in told)


def _party(one: PartyService, regime: str, remedy: str, today: date) -> PartyFinality:
    if one.served is None:
        return PartyFinality(one.name, "not_served")
    last_day = last_day_to_appeal(one.served, regime, remedy)
    if one.appeal == "overturned":
        return PartyFinality(one.name, "overturned", last_day)
    if is_final_at_once(remedy):
        state: PartyState = "in_court" if one.appeal == "open" else "final"
        return PartyFinality(one.name, state, last_day, one.served)
    if last_day is None:
        return PartyFinality(one.name, "final", None, one.served)
    if one.appeal == "upheld":
        return PartyFinality(one.name, "final", last_day, one.settled)
    if one.appeal:
        return PartyFinality(one.name, "appealed", last_day)
    if one.waived is not None:
        return PartyFinality(one.name, "waived", last_day, one.waived)
    if today <= last_day:
        return PartyFinality(one.name, "running", last_day)
    return PartyFinality(one.name, "final", last_day, last_day + timedelta(days=1))
