"""The daily removal of residents' data, and its protocol for the data protection officer."""

from ..storage import forms_store
from .due import due_until
from .release import release_case
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from typing import Any
from zope.interface import implementer


@dataclass(frozen=True)
class Removal:
    """What was removed on a day: numbers and names of services, nothing of the people.

    `drafts` expired, `cases` were untied from accounts, with so many accounts and e-mail
    `addresses` taken off them; `visits` were forgotten with their visitors. `accounts` were deleted
    by their owners, `idle_accounts` because nobody logged in for years.
    """

    day: str
    drafts: int
    cases: tuple[tuple[str, int], ...]
    addresses: int
    visits: int = 0
    accounts: int = 0
    idle_accounts: int = 0


@implementer(IDailyJob)
class RemoveData:
    """Unties cases whose time is over. A day on which nothing was removed leaves no protocol."""

    title = _("Removal of residents' data whose time is over")

    def run(self, site: Any, day: date) -> None:
        cases: dict[str, int] = {}
        addresses = 0
        for due in list(due_until(site, day)):
            addresses += release_case(site, due.case)
            cases[due.service] = cases.get(due.service, 0) + 1
        forget_until(site, day)
        note(site, day, cases=cases, addresses=addresses)


def forget_until(site: Any, day: date) -> None:
    """Take what was due off the list; a case that goes on again comes back with its next end."""
    waiting = forms_store(site).to_release
    for key in list(waiting.keys(max=(f"{day.isoformat()}~", ""))):
        del waiting[key]


def note(
    site: Any,
    day: date,
    drafts: int = 0,
    cases: dict[str, int] | None = None,
    addresses: int = 0,
    visits: int = 0,
    accounts: int = 0,
    idle_accounts: int = 0,
) -> None:
    """Write into the protocol of a day what was removed; several runs of a day add up."""
    if not (drafts or cases or visits or accounts or idle_accounts):
        return
    protocol = forms_store(site).removals
    before = protocol.get(day.isoformat(), Removal(day.isoformat(), 0, (), 0))
    counts = dict(before.cases)
    for service, count in (cases or {}).items():
        counts[service] = counts.get(service, 0) + count
    protocol[day.isoformat()] = Removal(
        before.day,
        before.drafts + drafts,
        tuple(sorted(counts.items())),
        before.addresses + addresses,
        before.visits + visits,
        before.accounts + accounts,
        before.idle_accounts + idle_accounts,
    )
