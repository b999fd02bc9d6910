"""What installation makes besides the profile's files."""

from eurzad.core.clock import today
from eurzad.records.desk.catalog import install_desk
from eurzad.records.store import has_records
from eurzad.records.store import KEY
from eurzad.records.store import RecordsStore
from eurzad.records.tree import BRANCHES
from eurzad.records.tree import make_tree
from eurzad.records.tree import year_folder
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations


def after_install(_setup: Any) -> None:
    """Make the store, the desk catalog, the tree and this year's folders."""
    site = api.portal.get()
    if not has_records(site):
        IAnnotations(site)[KEY] = RecordsStore()
    install_desk(site)
    make_tree(site)
    for branch in BRANCHES:
        year_folder(site, branch, today().year)
