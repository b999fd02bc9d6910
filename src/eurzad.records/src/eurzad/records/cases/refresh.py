"""After it changed who may see a case: rights, rows and queues of all that belongs to it."""

from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from eurzad.core.office.functions import GROUP
from eurzad.records.archive.holdings import update_holding
from eurzad.records.cases.caselist import update_case_list
from eurzad.records.delivery.rows import update_row as update_outgoing_row
from eurzad.records.desk.appeals import index_appeals
from eurzad.records.desk.entries import index_work
from eurzad.records.incoming.rows import update_row
from eurzad.records.letters.sharing import note_turns
from eurzad.records.rights import circle_of
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import find
from eurzad.records.store import has_records
from eurzad.records.store import records_store
from plone import api
from typing import Any
from zope.component.hooks import site as site_of
from zope.interface import implementer
import transaction


def refresh(case: Any) -> None:
    """Bring everything that follows from unit, handler, access and exclusions up to date."""
    remember_guarded(case)
    note_turns(case)
    for obj in belonging_to(case):
        grant_local_roles(obj)
    for item in items_of(case):
        update_row(item)
        index_work(item)
    for outgoing in sent_from(case):
        update_outgoing_row(outgoing)
        index_work(outgoing)
    for letter in case.objectValues():
        index_work(letter)
    update_case_list(case)
    update_holding(case)
    index_work(case)
    index_appeals(case)


def belonging_to(case: Any) -> Iterator[Any]:
    """Return the case, its letters, what came in and what went out."""
    yield case
    yield from case.objectValues()
    yield from items_of(case)
    yield from sent_from(case)


def items_of(case: Any) -> list[Any]:
    """Return the incoming items of a case."""
    return [item for item in map(find, case.incoming_uids) if item is not None]


def sent_from(case: Any) -> list[Any]:
    """Return the dispatches of the letters of a case."""
    uids = (uid for letter in case.objectValues() for uid in letter.outgoing_uids)
    return [one for one in map(find, uids) if one is not None]


def remember_guarded(case: Any) -> None:
    """Keep a list of the cases that have roles by person: a change of staff concerns them."""
    guarded: OOTreeSet = records_store(api.portal.get()).guarded
    if circle_of(case).guarded:
        guarded.insert(case.UID())
    elif case.UID() in guarded:
        guarded.remove(case.UID())


def refresh_after_change_of_staff(event: Any) -> None:
    """Bring guarded cases up to date in the catalogs when somebody gets or loses a function.

    Done before the commit: Plone's group plugin lists the members of a group only after it has
    notified of the change.
    """
    if GROUP.fullmatch(event.group_id) is not None:
        _refresh_before_commit()


def refresh_after_substitution(_event: Any) -> None:
    """Bring guarded cases up to date in the catalogs when somebody begins or ends to substitute."""
    _refresh_before_commit()


def _refresh_before_commit() -> None:
    site = api.portal.get()
    if has_records(site) and len(records_store(site).guarded):
        transaction.get().addBeforeCommitHook(refresh_guarded, (site,))


def refresh_guarded(site: Any) -> None:
    """Bring all guarded cases of an office up to date."""
    with site_of(site):
        for case in filter(None, map(find, list(records_store(site).guarded))):
            refresh(case)


@implementer(IDailyJob)
class GuardedCasesJob:
    """Substitutions begin and end by themselves: who sees guarded cases is looked up every day."""

    title = _("Restricted cases: who sees them today")

    def run(self, site: Any, day: Any) -> None:
        refresh_guarded(site)
