"""When a decision becomes final, for each party and for all. Pure rules, each with its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from eurzad.core.deadlines import due_date
from eurzad.core.deadlines import Term
from typing import Literal


TAX = ("OP", "OP-certificate")


@dataclass(frozen=True)
class PartyService:
    """What decides for one party: the day of service, of a waiver, what became of an appeal.

    `appeal` is "open" while an appeal in time is not settled, "overturned" when the body did away
    with the decision, "upheld" when the decision stands since the day `settled`.
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
    state: Literal["not_served", "running", "final", "waived", "appealed", "overturned"]
    last_day: date | None = None
    final_since: date | None = None


@dataclass(frozen=True)
class Finality:
    """Since when a decision is final, None while it is not; `binding`: beyond any court as well."""

    parties: tuple[PartyFinality, ...]
    since: date | None = None
    binding: bool = False


def appeal_term(regime: str, kind: str) -> Term | None:
    """Return the term for the ordinary remedy against a letter of this kind, None without one.

    Fourteen days for an appeal against a decision: art. 129 § 2 KPA, art. 223 § 2 point 1 OP; the
    acts on public information and building law refer to the Code. Seven for a complaint against an
    order: art. 141 § 2 KPA, art. 236 § 2 point 1 OP.
    """
    if kind == "decision":
        return Term("day", 14)
    return Term("day", 7) if kind == "order" else None


def last_day_to_appeal(served: date, regime: str, kind: str) -> date | None:
    """Return the last day of the term; one on a Saturday or holiday moves (art. 57 § 4 KPA)."""
    term = appeal_term(regime, kind)
    return None if term is None else due_date(served, term)


def may_be_waived(regime: str, kind: str) -> bool:
    """Tell whether a party may waive the appeal: in the Code only, and against decisions.

    Source: art. 127a § 1 KPA. The Tax Ordinance knows no such waiver.
    """
    return kind == "decision" and regime not in TAX


def kept_by_posting(posted: date, last_day: date) -> bool:
    """Tell whether an appeal was in time: what counts is the day of posting.

    That is the day of handing it to the designated operator or of sending it to the office's
    electronic address, else the day on which it reached the office.

    Source: art. 57 § 5 KPA, art. 12 § 6 OP.
    """
    return posted <= last_day


def days_to_pass_on(regime: str) -> int:
    """Return how many days the authority has to hand an appeal with the file to the appeal body.

    It may use them to change its own decision (art. 132 KPA, art. 226 OP).

    Source: art. 133 KPA (seven days), art. 227 § 1 OP (fourteen).
    """
    return 14 if regime in TAX else 7


def pass_on_by(received: date, regime: str) -> date:
    """Return the last day for handing an appeal over that reached the office on `received`."""
    return due_date(received, Term("day", days_to_pass_on(regime)))


def finality_of(parties: Iterable[PartyService], regime: str, kind: str, today: date) -> Finality:
    """Return how far a decision is final on a day.

    It is final when no appeal is open to any party any more (art. 16 § 1 KPA, art. 128 OP): the day
    after the last term. When the last of the parties waives the appeal, it is final and binding
    from that day on (art. 127a § 2 KPA).
    """
    told = tuple(_party(one, regime, kind, today) for one in parties)
    days = [one.final_since for one in told if one.final_since is not None]
    if not told or len(days) < len(told):
        return Finality(told)
    return Finality(told, max(days), all(one.state == "waived" for one in told))


def _party(one: PartyService, regime: str, kind: str, today: date) -> PartyFinality:
    if one.served is None:
        return PartyFinality(one.name, "not_served")
    last_day = last_day_to_appeal(one.served, regime, kind)
    if last_day is None:
        return PartyFinality(one.name, "final", None, one.served)
    if one.appeal == "upheld":
        return PartyFinality(one.name, "final", last_day, one.settled)
    if one.appeal:
        state = "appealed" if one.appeal == "open" else "overturned"
        return PartyFinality(one.name, state, last_day)
    if one.waived is not None:
        return PartyFinality(one.name, "waived", last_day, one.waived)
    if today <= last_day:
        return PartyFinality(one.name, "running", last_day)
    return PartyFinality(one.name, "final", last_day, last_day + timedelta(days=1))
