"""The tree of records: `/records/incoming/2026/12`, `/records/cases/2026/3/letter-1`."""

from eurzad.records.content.base import add
from plone import api
from plone.dexterity.utils import createContent
from typing import Any


ROOT = "records"
BRANCHES = {
    "incoming": "Przesyłki wpływające",
    "cases": "Sprawy",
    "outgoing": "Przesyłki wychodzące",
    "internal": "Korespondencja wewnętrzna",
}


def make_tree(site: Any) -> None:
    """Make the root and the folders of the kinds of records, unless they are there."""
    root = site._getOb(ROOT, None)
    if root is None:
        root = add(site, createContent("RecordsRoot", id=ROOT, title="Akta"))
    for id, title in BRANCHES.items():
        if root._getOb(id, None) is None:
            add(root, createContent("YearFolder", id=id, title=title))


def year_folder(site: Any, branch: str, year: int) -> Any:
    """Return the folder of a year, made on first use."""
    folder = site[ROOT][branch]
    if folder._getOb(str(year), None) is None:
        add(folder, createContent("YearFolder", id=str(year), title=str(year)))
    return folder._getOb(str(year))


def new_record(portal_type: str, id: str, **fields: Any) -> Any:
    """Return a record of this type that lies nowhere yet."""
    return createContent(portal_type, id=id, **fields)


def state_of(obj: Any) -> str:
    """Return the workflow state of a record."""
    return api.portal.get_tool("portal_workflow").getInfoFor(obj, "review_state", "")


def relative_path(obj: Any) -> str:
    """Return the path of a record below the site."""
    start = len(api.portal.get().getPhysicalPath())
    return "/".join(obj.getPhysicalPath()[start:])
