"""Parties of a case, their representatives and heirs. What was once said of them is kept.

A party is a dict of JSON values. Those made at registration have name, address, email and user_id
only: `parties_of` tells them whole. Of an account that was closed (`account_closed` is the day) the
id remains as `former_account`: what was done by it in the case keeps its name.
"""

from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterable
from datetime import date
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.rights import current_user
from eurzad.records.store import records_store
from eurzad.records.tree import state_of
from plone import api
from typing import Any


Party = dict[str, Any]

KINDS = ("person", "company", "authority")
PRINCIPALS = ("party", "participant")
AGENTS = ("representative", "statutory_representative")
ROLES = (*PRINCIPALS, *AGENTS)
# After these another steps into the party's place (art. 30 § 4 KPA).
SUCCEEDED = ("deceased", "dissolved", "right_transferred")
ENDINGS = (*SUCCEEDED, "withdrawn", "revoked", "mistake")
MOST = 500

EMPTY: Party = {
    "id": "",
    "name": "",
    "kind": "person",
    "role": "party",
    "address": "",
    "delivery_address": "",
    "email": "",
    "user_id": "",
    "former_account": "",
    "account_closed": "",
    "representative_of": [],
    "succeeds": "",
    "valid_from": "",
    "valid_to": "",
    "ended": "",
    "remarks": "",
    "joined_from": "",
    "versions": [],
}
WRITTEN = (
    "name",
    "kind",
    "role",
    "address",
    "delivery_address",
    "email",
    "account",
    "representative_of",
    "succeeds",
    "valid_from",
    "remarks",
)


def parties_of(case: Any) -> list[Party]:
    """Return all parties that a case has or had, whole, in the order in which they came."""
    return [
        {**EMPTY, "id": f"p{number}", **party} for number, party in enumerate(case.parties, start=1)
    ]


def current(case: Any, on: date | None = None) -> list[Party]:
    """Return the parties and representatives of a case on a day."""
    day = (on or today()).isoformat()
    return [
        party
        for party in parties_of(case)
        if party["valid_from"] <= day and not (party["valid_to"] and party["valid_to"] <= day)
    ]


def principals(case: Any, on: date | None = None) -> list[Party]:
    """Return those whose case it is, without representatives."""
    return [party for party in current(case, on) if party["role"] in PRINCIPALS]


def agent_of(party: Party, everybody: Iterable[Party]) -> Party | None:
    """Return whoever acts for a party, if anybody does.

    A representative before a statutory one; of several representatives letters go to one, the
    first (art. 40 § 1 and 2 KPA).
    """
    agents = [one for one in everybody if party["id"] in one["representative_of"]]
    return next((one for role in AGENTS for one in agents if one["role"] == role), None)


def recipients(case: Any, on: date | None = None) -> list[Party]:
    """Return those to whom letters go: the party, or the representative where there is one.

    Source: art. 40 § 1 and 2 KPA. A representative of several parties is there once.
    """
    everybody = current(case, on)
    found: dict[str, Party] = {}
    for party in everybody:
        if party["role"] in PRINCIPALS:
            one = agent_of(party, everybody) or party
            found.setdefault(one["id"], one)
    return list(found.values())


def delivery_address(party: Party) -> str:
    """Return the address to which letters go."""
    return party["delivery_address"] or party["address"]


def has_account_in(case: Any, user_id: str) -> bool:
    """Tell whether somebody with this account is a party or representative now."""
    return bool(user_id) and any(party["user_id"] == user_id for party in current(case))


def check_open(case: Any) -> None:
    """Parties come and go while a case is open. Raises Conflict."""
    if state_of(case) not in ("draft", "open"):
        raise Conflict(_("This cannot be done in the present state."))


def add_party(case: Any, data: dict[str, Any]) -> Party:
    """Add a party, a representative or an heir. Raises Invalid, Conflict."""
    party = {**EMPTY, "valid_from": today().isoformat(), **read_party(case, data)}
    if len(case.parties) >= MOST:
        raise Conflict(_("A case can have at most ${count} parties.", mapping={"count": MOST}))
    party["id"] = f"p{len(case.parties) + 1}"
    check_place(case, party)
    put_parties(case, (*parties_of(case), party))
    _write_down(case, "party_added", party)
    return party


def change_party(case: Any, id: str, data: dict[str, Any]) -> Party:
    """Change a party; what was said before is kept as a version. Raises Missing, Invalid."""
    before = party_by_id(case, id)
    changes = read_party(case, data, whole=False)
    after = {**before, **changes}
    check_place(case, after)
    if after == before:
        return before
    told = {name: value for name, value in before.items() if name != "versions"}
    version = {"until": iso(now()), "by": current_user(), "party": told}
    after["versions"] = [*before["versions"], version]
    _replace(case, after)
    _write_down(case, "party_changed", after, fields=sorted(changes))
    return after


def end_party(case: Any, id: str, data: dict[str, Any]) -> Party:
    """End somebody's part in the case on a day, with the reason. Nothing is removed."""
    values.only(data, ("ended", "valid_to"))
    party = party_by_id(case, id)
    if party["ended"]:
        raise Conflict(_("This person's part in the case has ended already."))
    reason = values.choice(data, "ended", ENDINGS)
    day = values.past_day(data, "valid_to") or today()
    if day.isoformat() < party["valid_from"]:
        raise invalid("valid_to", _("The date lies before the beginning."))
    ended = {**party, "ended": reason, "valid_to": day.isoformat()}
    _replace(case, ended)
    _write_down(case, "party_ended", ended, reason=reason)
    return ended


def party_by_id(case: Any, id: str) -> Party:
    """Return a party of the case. Raises Missing."""
    for party in parties_of(case):
        if party["id"] == id:
            return party
    raise Missing(_("The case has no such party."))


def read_party(case: Any, data: dict[str, Any], whole: bool = True) -> Party:
    """Return what was sent of a party, clean. Raises Invalid naming every wrong field."""
    values.only(data, WRITTEN)
    clean: Party = {}
    errors: list[Invalid] = []
    for name in WRITTEN:
        if name in data or (whole and name == "name"):
            try:
                clean |= _read(case, data, name)
            except Invalid as error:
                errors.append(error)
    if errors:
        raise values.together(*errors)
    return clean


def _read(case: Any, data: dict[str, Any], name: str) -> Party:
    if name == "account":
        return {"user_id": read_account(data)}
    return {name: READERS[name](case, data)}


def _read_day(_case: Any, data: dict[str, Any]) -> str:
    day = values.day(data, "valid_from")
    return day.isoformat() if day else today().isoformat()


def _read_principals(case: Any, data: dict[str, Any]) -> list[str]:
    given = data["representative_of"]
    known = {party["id"] for party in parties_of(case) if party["role"] in PRINCIPALS}
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise invalid("representative_of", _("This must be a list of parties."))
    if set(given) - known:
        raise invalid("representative_of", _("The case has no such party."))
    return sorted(set(given), key=given.index)


def _read_succeeded(case: Any, data: dict[str, Any]) -> str:
    id = values.line(data, "succeeds", 20)
    if not id:
        return ""
    before = next((party for party in parties_of(case) if party["id"] == id), None)
    if before is None:
        raise invalid("succeeds", _("The case has no such party."))
    if before["ended"] not in SUCCEEDED:
        message = _("Write down first that this party has died, ceased to be or lost the right.")
        raise invalid("succeeds", message)
    return id


READERS = {
    "name": lambda _case, data: values.line(data, "name", 254, required=True),
    "kind": lambda _case, data: values.choice(data, "kind", KINDS),
    "role": lambda _case, data: values.choice(data, "role", ROLES),
    "address": lambda _case, data: values.text(data, "address", 500),
    "delivery_address": lambda _case, data: values.text(data, "delivery_address", 500),
    "email": lambda _case, data: values.mail(data, "email"),
    "representative_of": _read_principals,
    "succeeds": _read_succeeded,
    "valid_from": _read_day,
    "remarks": lambda _case, data: values.text(data, "remarks", 2000),
}


def read_account(data: dict[str, Any]) -> str:
    """Return the user id of the resident who logs in with this address, or an empty text."""
    login = values.mail(data, "account").lower()
    if not login:
        return ""
    residents = api.portal.get().acl_users.source_groups.getGroupMembers("residents")
    user = api.portal.get().acl_users.getUser(login)
    if user is None or user.getId() not in residents:
        raise invalid("account", _("Nobody has an account with this e-mail address."))
    return user.getId()


def check_place(case: Any, party: Party) -> None:
    """A representative acts for somebody, a party for itself. Raises Invalid."""
    acts = party["role"] in AGENTS
    if acts and not party["representative_of"]:
        raise invalid("representative_of", _("Choose whom this person represents."))
    if not acts and party["representative_of"]:
        raise invalid("representative_of", _("Only a representative acts for others."))
    if party["id"] in party["representative_of"]:
        raise invalid("representative_of", _("Nobody represents themselves."))


def put_parties(case: Any, parties: Iterable[Party]) -> None:
    """Set the parties of a case, and remember whose accounts lead to it."""
    case.parties = tuple(parties)
    accounts = records_store(api.portal.get()).accounts
    for user_id in {party["user_id"] for party in case.parties if party["user_id"]}:
        if user_id not in accounts:
            accounts[user_id] = OOTreeSet()
        accounts[user_id].insert(case.UID())


def _replace(case: Any, party: Party) -> None:
    put_parties(case, (party if one["id"] == party["id"] else one for one in parties_of(case)))


def _write_down(case: Any, act: str, party: Party, **details: Any) -> None:
    case_log(case).append(
        act, current_user(), details={"party": party["id"], "title": party["name"], **details}
    )
