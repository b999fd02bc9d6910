"""Numbers are gapless and unique, however many ask at once."""

from .office import case_of
from .office import make_assigned
from .office import make_item
from concurrent.futures import ThreadPoolExecutor
from eurzad.core.clock import today
from eurzad.core.office import acting_as
from eurzad.core.transactions import in_transaction
from eurzad.core.transactions import TRANSIENT
from eurzad.records.cases.caselist import case_list
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.workflow import perform
from plone.testing.zope import zopeApp
from zope.component.hooks import setSite
import pytest
import threading
import transaction


AT_ONCE = 6
EACH = 4


@pytest.fixture
def in_threads(functional, functional_portal):
    """Run a function in several threads, each with a connection of its own."""
    database = functional["zodbDB"]
    barrier = threading.Barrier(AT_ONCE)
    office = functional_portal.id

    def one(work, number):
        manager = transaction.manager
        barrier.wait()
        with zopeApp(database) as app:
            portal = app[office]
            setSite(portal)
            try:
                return work(portal, number)
            finally:
                manager.abort()
                setSite(None)

    def run(work):
        transaction.commit()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            results = list(pool.map(lambda number: one(work, number), range(AT_ONCE)))
        transaction.begin()
        return results

    return run


def retried(work):
    """Repeat until no other writer was first, as the publisher does."""
    while True:
        try:
            return in_transaction(work)
        except TRANSIENT:
            transaction.abort()


def test_marks_are_gapless_when_cases_are_opened_at_once(functional_portal, in_threads):
    uids = [make_assigned(functional_portal).UID() for _ in range(AT_ONCE * EACH)]

    def open_some(_portal, number):
        def open_one(uid):
            with acting_as("referent"):
                perform(find(uid), "open", file_plan_class="6131")
            return find(uid).mark

        mine = uids[number * EACH : (number + 1) * EACH]
        return [retried(lambda uid=uid: open_one(uid)) for uid in mine]

    marks = [mark for some in in_threads(open_some) for mark in some]

    year = today().year
    total = AT_ONCE * EACH
    assert sorted(marks) == sorted(f"WOŚ.6131.{n}.{year}" for n in range(1, total + 1))
    rows = case_list(functional_portal, "WOŚ", "6131", year).page(size=100, ascending=True).rows
    assert [row["mark"] for row in rows] == [f"WOŚ.6131.{n}.{year}" for n in range(1, total + 1)]


def test_register_numbers_are_gapless_when_items_come_at_once(functional_portal, in_threads):
    def register_some(portal, _number):
        return [retried(lambda: make_item(portal).register_number) for _ in range(EACH)]

    numbers = [number for some in in_threads(register_some) for number in some]

    year = today().year
    total = AT_ONCE * EACH
    assert sorted(numbers) == sorted(f"RPW/{n}/{year}" for n in range(1, total + 1))
    register = records_store(functional_portal).register("incoming", year)
    assert [row["ordinal"] for row in register.page(size=100, ascending=True).rows] == [
        *range(1, total + 1)
    ]


def test_series_of_marks_run_for_each_unit_and_class(functional_portal):
    first, second = (case_of(make_item(functional_portal)) for _ in range(2))
    for case, unit, file_class in ((first, "WOŚ", "6131"), (second, "FN", "3120")):
        with acting_as("zarzadca"):
            perform(case, "assign", unit=unit)
            perform(case, "open", file_plan_class=file_class)

    year = today().year
    assert (first.mark, second.mark) == (f"WOŚ.6131.1.{year}", f"FN.3120.1.{year}")
