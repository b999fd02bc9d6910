"""Accounts that nobody uses: a warning by e-mail, and thirty days later the end.

An account in whose cases something is still under way stays. One that was never confirmed needs no
rule: it is made only when the link of its e-mail is opened, and that ends after a day.
"""

from ..accounts.people import login_day
from ..accounts.people import residents
from ..accounts.sessions import has_session
from ..applications.account import account_of
from ..removal.daily import note
from ..storage import forms_store
from ..storage import has_forms_store
from .close import close_account
from .mails import warn_idle
from .summary import cases_of
from .summary import waits
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import timedelta
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from eurzad.records.letters.office import office_setting
from itertools import islice
from typing import Any
from zope.interface import implementer


USUAL_YEARS, MOST_YEARS = 3, 10
WARNING = timedelta(days=30)
# One transaction does no more: the rest follows the next day.
A_DAY = 200


@dataclass(frozen=True)
class Idle:
    """Since which day nobody used an account, as far as is known; when its owner was warned."""

    since: str
    warned: str = ""


def kept_years() -> int:
    """Return after how many years without a log in an account is closed; the office's setting."""
    return min(max(int(office_setting("account_years", USUAL_YEARS)), 1), MOST_YEARS)


def years_before(day: date, years: int) -> date:
    """Return the same day some years before; 28 February for a 29th that there was not."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


@implementer(IDailyJob)
class CloseIdleAccounts:
    """Warns those who have not logged in for years, and closes the accounts of those it warned."""

    title = _("Removal of accounts that nobody uses")

    def run(self, site: Any, day: date) -> None:
        if not has_forms_store(site):
            return
        for user_id in list(islice(to_warn(site, day), A_DAY)):
            warn(site, user_id, day)
        due = list(islice(to_close(site, day), A_DAY))
        for user_id in due:
            close_account(site, user_id, "idle")
        note(site, day, idle_accounts=len(due))


def to_warn(site: Any, day: date) -> Iterator[str]:
    """Give the accounts that are to be closed in thirty days, whose owners do not know it yet."""
    before = years_before(day + WARNING, kept_years()).isoformat()
    for user_id in list(residents(site)):
        idle = look_at(site, user_id, day)
        if idle.since <= before and not idle.warned and not is_in_use(site, user_id):
            yield user_id


def warn(site: Any, user_id: str, day: date) -> None:
    """Tell the person, and note that they were told."""
    idle = forms_store(site).idle
    idle[user_id] = replace(idle[user_id], warned=day.isoformat())
    warn_idle(site, account_of(user_id).get("email", ""), day + WARNING)


def to_close(site: Any, day: date) -> Iterator[str]:
    """Give the accounts whose owners were warned thirty days ago and have not logged in since."""
    warned_by = (day - WARNING).isoformat()
    before = years_before(day, kept_years()).isoformat()
    for user_id, idle in list(forms_store(site).idle.items()):
        if idle.warned and idle.warned <= warned_by:
            now = look_at(site, user_id, day)
            if now.warned and now.since <= before and not is_in_use(site, user_id):
                yield user_id


def warned(site: Any) -> int:
    """Return how many accounts will be closed within thirty days unless somebody logs in."""
    return sum(1 for one in forms_store(site).idle.values() if one.warned)


def look_at(site: Any, user_id: str, day: date) -> Idle:
    """Note since when an account is not used; a log in after the warning undoes the warning.

    Of an account that bears no date the day is counted on which it was seen first.
    """
    kept = forms_store(site).idle
    known = kept.get(user_id)
    last = login_day(site, user_id)
    if known is None or (last is not None and last.isoformat() > known.since):
        known = kept[user_id] = Idle((last or day).isoformat())
    return known


def is_in_use(site: Any, user_id: str) -> bool:
    """Tell whether somebody is logged in, or the office still deals with something of theirs."""
    return has_session(site, user_id) or any(map(waits, cases_of(site, user_id)))
