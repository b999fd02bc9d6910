"""Who and what belongs to a case, as the API tells it: parties, relations, notes, co-operation."""

from eurzad.records.cases.access import ACCESS
from eurzad.records.cases.cooperation import works_in
from eurzad.records.cases.exclusion import GROUNDS
from eurzad.records.cases.notes import may_edit
from eurzad.records.cases.notes import may_write
from eurzad.records.cases.parties import agent_of
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import Party
from eurzad.records.cases.relations import TITLES
from eurzad.records.rights import allowed
from eurzad.records.serializers import parts
from eurzad.records.serializers.incoming import incoming_summary
from eurzad.records.serializers.letter import letter_summary
from eurzad.records.serializers.letter import letters_of
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any


OPEN = ("draft", "open")
HANDLE = "eurzad: Handle case"
UNTOLD = ("user_id", "former_account", "account_closed", "versions")
ASSIGN = "eurzad: Assign"

Told = dict[str, Any]


def circle(case: Any, request: Any) -> Told:
    """Return what the case page shows of people and other cases."""
    return {
        "access_title": parts.told(ACCESS.get(case.access, case.access), request),
        "admitted": [parts.person(one) for one in case.admitted],
        "parties": parties(case),
        "relations": [relation(one, request) for one in case.relations],
        "joined_to": other_case(find(case.joined_to)),
        "joined": [joined_case(find(uid), request) for uid in case.joined],
        "dissolved_into": other_case(find(case.dissolved_into)),
        "cooperation": [cooperation(one) for one in case.cooperation],
        "notes": [note(one) for one in case.notes],
        "exclusions": [exclusion(one, request) for one in case.excluded],
        "can": abilities(case),
    }


def parties(case: Any) -> list[Told]:
    """Return the parties with whoever acts for them now, the former ones last."""
    now = current(case)
    ids = {party["id"] for party in now}
    told = [party_told(party, now, party["id"] in ids) for party in parties_of(case)]
    return sorted(told, key=lambda party: not party["current"])


def party_told(party: Party, now: list[Party], is_current: bool) -> Told:
    agent = agent_of(party, now) if is_current else None
    shown = {name: value for name, value in party.items() if name not in UNTOLD}
    return {
        **shown,
        **({"account_closed": party["account_closed"]} if party["account_closed"] else {}),
        "account": bool(party["user_id"]),
        "current": is_current,
        "represented_by": agent["id"] if agent else "",
        "versions": [version(one) for one in party["versions"]],
    }


def version(one: Told) -> Told:
    """Return what was said of a party before, and until when."""
    names = ("name", "address", "delivery_address", "email", "role", "kind")
    return {
        "until": one["until"],
        "by": parts.person(one["by"]),
        **{name: one["party"].get(name, "") for name in names},
    }


def other_case(case: Any) -> Told | None:
    """Return another case: its title only to those who may see it."""
    if case is None:
        return None
    seen = allowed("View", case)
    return {
        "@id": case.absolute_url(),
        "UID": case.UID(),
        "mark": case.mark or None,
        "title": case.title if seen else None,
        "visible": seen,
    }


def relation(one: Told, request: Any) -> Told:
    return {
        "kind": one["kind"],
        "kind_title": parts.told(TITLES[one["kind"]], request),
        "since": one["since"],
        "case": other_case(find(one["uid"])),
    }


def joined_case(case: Any, request: Any) -> Told:
    """Return a case that was joined, with its documents."""
    told = other_case(case) or {}
    if not told.get("visible"):
        return {**told, "incoming": [], "letters": []}
    items = filter(None, map(find, case.incoming_uids))
    return {
        **told,
        "incoming": [incoming_summary(item, request) for item in items],
        "letters": [letter_summary(letter, request) for letter in letters_of(case)],
    }


def cooperation(one: Told) -> Told:
    return {
        **one,
        "unit": parts.unit(one["unit"]),
        "by": parts.person(one["by"]),
        "answered_by": parts.person(one["answered_by"]),
        "mine": not one["until"] and works_in(one["unit"]),
    }


def note(one: Told) -> Told:
    return {**one, "author": parts.person(one["author"]), "editable": may_edit(one)}


def exclusion(one: Told, request: Any) -> Told:
    return {
        **one,
        "person": parts.person(one["user_id"]),
        "ground_title": parts.told(GROUNDS[one["ground"]], request),
        "by": parts.person(one["by"]),
    }


def abilities(case: Any) -> list[str]:
    """Return what whoever asks may do with the case besides its transitions."""
    state = state_of(case)
    handles = allowed(HANDLE, case)
    heads = allowed(ASSIGN, case) and state in OPEN
    possible = {
        "parties": handles and state in OPEN,
        "relations": handles,
        "notes": may_write(case),
        "access": handles,
        "cooperation": handles and state in OPEN,
        "join": handles and state == "open" and not case.joined_to,
        "separate": handles and state == "open" and bool(case.joined),
        "split": handles and state == "open",
        "detach": handles and state == "open",
        "transfer": heads and state == "open",
        "exclude": heads,
        "exclude_self": may_write(case) and state in OPEN,
    }
    return [name for name, possible_now in possible.items() if possible_now]
