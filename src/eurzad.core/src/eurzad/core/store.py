"""The one place where an office keeps what is not content: spool, outbox, counters, lease…"""

from BTrees.OOBTree import OOBTree
from eurzad.core.anchors.anchor import Anchors
from eurzad.core.counters import Counters
from eurzad.core.lease import Lease
from eurzad.core.shards import Shards
from eurzad.core.storage.outbox import Outbox
from eurzad.core.storage.quarantine import Quarantine
from eurzad.core.storage.spool import Spool
from eurzad.core.storage.substitutions import Substitutions
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getAdapter


KEY = "eurzad.core"


class Store(Persistent):
    """Made whole at installation, so that no two requests create one structure at once."""

    def __init__(self) -> None:
        self.spool = Spool()
        self.tokens = Shards()
        self.outbox = Outbox()
        self.counters = Counters()
        self.lease = Lease()
        self.units = OOBTree()
        self.daily = OOBTree()
        self.anchors = Anchors()
        self.substitutions = Substitutions()
        self.quarantine = Quarantine()


def store(site: Any) -> Store:
    """Return the store of an office. Raises KeyError when the core is not installed there."""
    return annotations_of(site)[KEY]


def install_store(site: Any) -> Store:
    """Make the store of an office, unless it has one."""
    annotations = annotations_of(site)
    if KEY not in annotations:
        annotations[KEY] = Store()
    return annotations[KEY]


def has_store(site: Any) -> bool:
    """Tell whether the core is installed in this site."""
    return KEY in annotations_of(site)


def annotations_of(site: Any) -> IAnnotations:
    """Return the annotations of a site."""
    # calling the interface would ask the site's schema for a `__conform__`: ten times slower
    return getAdapter(site, IAnnotations)
