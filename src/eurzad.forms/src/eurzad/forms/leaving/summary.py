"""What becomes of everything when the person closes the account, before they decide."""

from ..applications.account import account_of
from ..applications.mine import find_mine
from ..applications.mine import Mine
from ..applications.mine import mine_in_order
from ..applications.mine import shared_in_order
from ..applications.mine import told_of
from ..appointments.booking import is_ahead
from ..appointments.cases import visits_of_account
from ..drafts.desk import drafts_of
from ..joint.desk import drafts_to_sign
from ..replies.desk import replies_of
from collections.abc import Iterator
from eurzad.records.cases.closed_accounts import is_under_way
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import delivery_address
from eurzad.records.status import leading
from typing import Any


# Nobody reads more of them on a page; how many there are is told.
MOST_CASES = 50


def summary_of(site: Any, user_id: str) -> dict[str, Any]:
    """Return what goes, what stays, and the cases that the office still deals with."""
    mine = list(cases_of(site, user_id))
    under_way = [one for one in mine if waits(one)]
    visits = visits_of_account(site, user_id)
    return {
        "drafts": sum(1 for _one in drafts_of(site, user_id)),
        "letters": sum(1 for _one in replies_of(site, user_id)),
        "to_sign": sum(1 for _one in drafts_to_sign(site, user_id)),
        "visits": sum(1 for one in visits if is_ahead(one)),
        "applications": len(mine),
        "under_way_total": len(under_way),
        "under_way": [case_json(site, one) for one in under_way[:MOST_CASES]],
    }


def cases_of(site: Any, user_id: str) -> Iterator[Mine]:
    """Give the person's applications and the cases that they take part in."""
    for token in (*mine_in_order(site, user_id), *shared_in_order(site, user_id)):
        one = find_mine(site, user_id, token)
        if one is not None:
            yield one


def waits(mine: Mine) -> bool:
    """Tell whether the office has yet to settle it; so it is with what is not registered yet."""
    if mine.application is None:
        return True
    return mine.case is not None and is_under_way(leading(mine.case))


def case_json(site: Any, mine: Mine) -> dict[str, Any]:
    """Return a case under way; `unread` are the letters of the office not opened yet.

    `postable` tells whether an address is known to which letters can go.
    """
    return {
        "id": mine.token,
        "title": told_of(site, mine).title,
        "mark": (mine.case.mark or None) if mine.case is not None else None,
        "unread": sum(mine.read_at(letter) is None for letter in mine.letters),
        "postable": is_postable(mine),
    }


def is_postable(mine: Mine) -> bool:
    """Tell whether the case, or else the account, has the person's postal address.

    What is not registered yet counts as having it: its form asks for an address.
    """
    if mine.case is None or account_of(mine.owner).get("address"):
        return True
    own = (one for one in current(leading(mine.case)) if one["user_id"] == mine.owner)
    return all(delivery_address(party) for party in own)
