"""How a letter stands: served on whom, final since when. Collected from the record, then judged."""

from datetime import date
from eurzad.core.clock import today
from eurzad.records.cases.parties import agent_of
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import principals
from eurzad.records.delivery.finality import appeal_term
from eurzad.records.delivery.finality import Finality
from eurzad.records.delivery.finality import finality_of
from eurzad.records.delivery.finality import last_day_to_appeal
from eurzad.records.delivery.finality import PartyService
from eurzad.records.letters.remedy import remedy_of
from eurzad.records.store import find
from typing import Any


STANDS = ("upheld", "discontinued")
OVERTURNED = ("changed", "quashed", "remitted")
# An appeal that was none, or came late, does not keep a decision from becoming final.
VOID = ("late", "inadmissible")


def has_remedy(letter: Any) -> bool:
    """Tell whether a remedy is open against a letter, by what it says of it."""
    return appeal_term(letter.__parent__.regime, remedy_of(letter)) is not None


def becomes_final(letter: Any) -> bool:
    """Tell whether a letter becomes final: every decision, an order open to complaint."""
    return letter.kind == "decision" or (letter.kind == "order" and has_remedy(letter))


def standing_of(letter: Any, on: date | None = None) -> Finality:
    """Return how far a letter is final."""
    case = letter.__parent__
    parties = [party_service(letter, name) for name in party_names(letter)]
    return finality_of(parties, case.regime, remedy_of(letter), on or today())


def party_names(letter: Any) -> list[str]:
    """Return the parties of the case, or the addressees of the letter while it has none."""
    names = [party["name"] for party in principals(letter.__parent__)]
    return names or [one["name"] for one in letter.addressees]


def party_service(letter: Any, name: str) -> PartyService:
    """Return what is on record about a letter and one party."""
    waived = [date.fromisoformat(one["day"]) for one in letter.waivers if one["party"] == name]
    appeal, settled = appeal_of(letter, name)
    return PartyService(
        name, served_on(letter, name), waived[0] if waived else None, appeal, settled
    )


def served_on(letter: Any, name: str) -> date | None:
    """Return the day on which a letter was served on a party, the first one if there are several.

    Service on the representative is service on the party (art. 40 § 1 and 2 KPA); a public notice
    serves all (art. 49 KPA).
    """
    reached = {name, recipient_of(letter.__parent__, name)}
    days = [
        outgoing.served
        for outgoing in filter(None, map(find, letter.outgoing_uids))
        if outgoing.served is not None
        and (outgoing.addressee in reached or outgoing.channel == "notice")
    ]
    return min(days, default=None)


def recipient_of(case: Any, name: str) -> str:
    """Return to whom letters for a party go: to the representative, if there is one."""
    everybody = current(case)
    party = next((one for one in everybody if one["name"] == name), None)
    agent = agent_of(party, everybody) if party is not None else None
    return agent["name"] if agent is not None else name


def last_day_for(letter: Any, name: str) -> date | None:
    """Return the last day on which a party may appeal, None while nothing was served on it."""
    served = served_on(letter, name)
    return (
        last_day_to_appeal(served, letter.__parent__.regime, remedy_of(letter)) if served else None
    )


def appeal_of(letter: Any, name: str) -> tuple[str, date | None]:
    """Return what became of a party's appeal against a letter, as `PartyService.appeal`."""
    for appeal in letter.__parent__.appeals:
        if appeal["letter"] != letter.UID() or appeal["party"] != name:
            continue
        if appeal["outcome"] in OVERTURNED or appeal["state"] == "self_reviewed":
            return "overturned", None
        if appeal["outcome"] in STANDS:
            return "upheld", date.fromisoformat(appeal["settled"])
        if appeal["outcome"] not in VOID and is_in_term(letter, appeal) is not False:
            return "open", None
    return "", None


def is_in_term(letter: Any, appeal: dict[str, Any]) -> bool | None:
    """Tell whether an appeal was in time, None while the service is not on record.

    What counts is the day of posting (art. 57 § 5 KPA).
    """
    last_day = last_day_for(letter, appeal["party"])
    return None if last_day is None else date.fromisoformat(appeal["posted"]) <= last_day
