"""What becomes of an account in the cases of somebody who closes it.

The case goes on: what the person filed, and their name and address, belong to its file. Gone are
the road to it by the account and the e-mail address; letters go by post from then on, where no
address is known to the address of the account.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import Party
from eurzad.records.cases.parties import put_parties
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import state_of
from typing import Any


UNDER_WAY = ("draft", "open")
POST = "post"


def cases_of_account(site: Any, user_id: str, filed: Iterable[Any]) -> Iterator[Any]:
    """Return the cases to which an account leads or once led, those of what it `filed` among them.

    Whoever files an application is a party from the start: of those cases the account has no list.
    """
    listed = records_store(site).accounts.get(user_id, ())
    for uid in dict.fromkeys((*listed, *(item.case_uid for item in filed))):
        case = find(uid)
        if case is not None:
            yield case


def is_under_way(case: Any) -> bool:
    """Tell whether the office still deals with a case."""
    return state_of(case) in UNDER_WAY


def close_account_in_cases(
    site: Any, user_id: str, filed: Iterable[Any], address: str = ""
) -> None:
    """Take an account off all its cases, and off the items that it `filed`.

    `address` is the postal one of the account, for cases under way that know none.
    """
    items = list(filed)
    for case in list(cases_of_account(site, user_id, items)):
        close_account_in(case, user_id, address if is_under_way(case) else "")
    for item in items:
        forget_account(item, user_id)
    records_store(site).accounts.pop(user_id, None)


def close_account_in(case: Any, user_id: str, address: str = "") -> None:
    """Take an account off a case, and write that into its log."""
    closed = [party for party in parties_of(case) if party["user_id"] == user_id]
    put_parties(case, (_without(party, user_id, address) for party in parties_of(case)))
    for letter in case.objectValues():
        _send_by_post(letter, user_id, address)
        for outgoing in filter(None, map(find, letter.outgoing_uids)):
            forget_account(outgoing, user_id)
    for item in filter(None, map(find, case.incoming_uids)):
        forget_account(item, user_id)
    for party in closed:
        details = {"party": party["id"], "title": party["name"]}
        case_log(case).append("account_closed", current_user(), details=details)


def forget_account(record: Any, user_id: str) -> None:
    """Remove the account and its e-mail address from an incoming or outgoing item."""
    if record.user_id == user_id:
        record.user_id = ""
        record.email = ""


def _without(party: Party, user_id: str, address: str) -> Party:
    if party["user_id"] != user_id:
        return party
    versions = [
        {**one, "party": {**one["party"], "user_id": "", "email": ""}} for one in party["versions"]
    ]
    return {
        **party,
        "address": party["address"] or address,
        "user_id": "",
        "email": "",
        "former_account": user_id,
        "account_closed": today().isoformat(),
        "versions": versions,
    }


def _send_by_post(letter: Any, user_id: str, address: str) -> None:
    """What has not been dispatched goes by post; what has been keeps how it was."""
    if not any(one["user_id"] == user_id for one in letter.addressees):
        return
    letter.addressees = tuple(
        {**one, "user_id": "", "email": "", **({} if letter.outgoing_uids else _way(one, address))}
        if one["user_id"] == user_id
        else one
        for one in letter.addressees
    )


def _way(addressee: dict[str, Any], address: str) -> dict[str, str]:
    place = {"address": addressee["address"] or address}
    by_account = addressee["channel"] == "account"
    return {**place, "channel": POST, "mail_kind": ""} if by_account else place
