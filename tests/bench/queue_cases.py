"""Fills an office with cases for the benchmark of the queue, in a process of its own.

python -m bench.queue_cases --conf zope.conf --site id --upto 1000 --open 100

The cases are content like any other: in their year's folder, with a workflow state, local roles of
unit and handler, in `portal_catalog` and, while open, in the desk's. What `@search` needs to answer
the same rows (indexes of unit and deadline, columns) is added to `portal_catalog` first.
"""

from argparse import ArgumentParser
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.worker import enter
from eurzad.records.content.base import INDEXES
from eurzad.records.desk.entries import index_work
from eurzad.records.rights import local_roles
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from eurzad.records.tree import year_folder
from plone import api
import transaction


UNIT = "WOŚ"
OTHER_UNIT = "FN"
HANDLER = "referent-srodowisko"
BATCH = 500
# Attributes of a case that the yardstick finds or shows: they have no place in the site's catalog.
YARDSTICK_INDEXES = ("bench_unit", "bench_deadline")
YARDSTICK_COLUMNS = ("mark", "handler", "bench_unit", "bench_deadline", "bench_parties")
WORKFLOW = "case_workflow"


def prepare(site):
    """Give `portal_catalog` what it needs to answer the queue."""
    catalog = api.portal.get_tool("portal_catalog")
    for name in YARDSTICK_INDEXES:
        if name not in catalog.indexes():
            catalog.addIndex(name, "FieldIndex")
    for name in YARDSTICK_COLUMNS:
        if name not in catalog.schema():
            catalog.addColumn(name)


def add_case(site, folder, number):
    """Add one closed case: every second one is of the unit that asks."""
    unit = UNIT if number % 2 else OTHER_UNIT
    deadline = today() + timedelta(days=number % 60)
    case = new_record(
        "Case",
        f"bench-{number}",
        title=f"Sprawa numer {number} o zezwolenie na usunięcie drzewa",
        mark=f"{unit}.6131.{number}.{today().year}",
        unit=unit,
        handler=HANDLER if unit == UNIT else "",
        filed=deadline - timedelta(days=30),
        regime="KPA",
        parties=({"name": "Mieszkaniec Demo", "address": "", "email": "", "user_id": ""},),
    )
    case.bench_unit = unit
    case.bench_deadline = deadline.isoformat()
    case.bench_parties = ["Mieszkaniec Demo"]
    case.__ac_local_roles__ = local_roles(unit, case.handler)
    folder._setObject(case.id, case, set_owner=0, suppress_events=True)
    case = folder._getOb(case.id)
    remember_place(site, case)
    put(case, "closed")


def put(case, state):
    """Put a case into a state, in both catalogs."""
    workflow = api.portal.get_tool("portal_workflow")
    workflow.setStatusOf(WORKFLOW, case, {"review_state": state, "action": None, "actor": ""})
    workflow[WORKFLOW].updateRoleMappingsFor(case)
    path = "/".join(case.getPhysicalPath())
    names = [*INDEXES, *YARDSTICK_INDEXES]
    api.portal.get_tool("portal_catalog").catalog_object(case, path, idxs=names)
    index_work(case)


def fill(site, upto, opened):
    """Add cases until there are `upto`, then open the newest until `opened` are."""
    prepare(site)
    folder = year_folder(site, "cases", today().year)
    numbers = [int(id[6:]) for id in folder.objectIds() if id.startswith("bench-")]
    if not numbers:
        # the demonstration's own work would be in one answer and not in the other
        site.desk_catalog.manage_catalogClear()
    for number in range(len(numbers) + 1, upto + 1):
        add_case(site, folder, number)
        commit_batch(site, number)
    for number in range(opened_already(site) + 1, opened + 1):
        put(folder._getOb(f"bench-{number}"), "open")
        commit_batch(site, number)
    transaction.commit()


def opened_already(site):
    return site.desk_catalog.count({"kind": "case"})


def commit_batch(site, number):
    """Write down what was done, and keep memory flat."""
    if number % BATCH == 0:
        transaction.commit()
        site._p_jar.cacheMinimize()


def main():
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--conf", required=True)
    options.add_argument("--site", required=True)
    options.add_argument("--upto", type=int, required=True)
    options.add_argument("--open", type=int, required=True)
    chosen = options.parse_args()
    from Zope2.Startup.run import make_wsgi_app
    import Zope2

    make_wsgi_app({}, chosen.conf)
    connection = Zope2.DB.open()
    fill(enter(connection.root()["Application"], chosen.site), chosen.upto, chosen.open)
    transaction.abort()
    connection.close()
    Zope2.DB.close()


if __name__ == "__main__":
    main()
