"""What the record types share: no ordering, no ownership, a short index."""

from Acquisition import aq_base
from plone import api
from plone.dexterity.content import Container
from plone.dexterity.content import Item
from typing import Any


# What `@search`, links by UID and the site's own tools ask for; queues are answered by the desk.
INDEXES = (
    "UID",
    "path",
    "getId",
    "portal_type",
    "review_state",
    "allowedRolesAndUsers",
    "Title",
    "sortable_title",
    "created",
    "modified",
)


class LightlyIndexed:
    """Puts an object into the site's catalog with few indexes, at once, past the indexing queue.

    While it is being added, the steps of adding would index it five times: `add` does it once.
    """

    _v_being_added = False
    sealed = False

    def indexObject(self) -> None:
        self._catalog(INDEXES)

    def reindexObject(self, idxs: Any = (), update_metadata: int = 1, uid: Any = None) -> None:
        if not idxs:
            self.notifyModified()
        self._catalog([name for name in idxs or INDEXES if name in INDEXES], update_metadata)

    def reindexObjectSecurity(self, skip_self: bool = False) -> None:
        if not skip_self:
            self.reindexObject(idxs=["allowedRolesAndUsers"], update_metadata=0)
        for child in self._indexed_children():
            child.reindexObjectSecurity()

    def unindexObject(self) -> None:
        api.portal.get_tool("portal_catalog").uncatalog_object("/".join(self.getPhysicalPath()))

    def notifyModified(self) -> None:
        """Set the date; unlike Plone's, this makes nobody a creator."""
        self.setModificationDate()

    def _catalog(self, indexes: Any, update_metadata: int = 1) -> None:
        if indexes and not aq_base(self)._v_being_added:
            path = "/".join(self.getPhysicalPath())
            tool = api.portal.get_tool("portal_catalog")
            tool.catalog_object(self, path, idxs=list(indexes), update_metadata=update_metadata)

    def _indexed_children(self) -> list[Any]:
        return []


class RecordItem(LightlyIndexed, Item):
    """A record that holds no others."""


class RecordContainer(LightlyIndexed, Container):
    """A record that holds others, in no particular order."""

    _ordering = "unordered"

    def _indexed_children(self) -> list[Any]:
        return list(self.objectValues())


class Shelf(RecordContainer):
    """A container that is never listed, changed or searched for: it is in no catalog."""

    def _catalog(self, indexes: Any, update_metadata: int = 1) -> None:
        """Not even when something is added to it."""

    def unindexObject(self) -> None:
        """It was never indexed."""

    def notifyModified(self) -> None:
        """Those who add to it at once need not conflict over a date."""

    def _indexed_children(self) -> list[Any]:
        return []


def add(container: Any, obj: Any) -> Any:
    """Put a new record into its container, with no owner, and return it as it lies there.

    No events: a record needs its first workflow state and its indexes, and none of what Plone's
    subscribers do for a page (ids and catalog of relations, links in its text, content rules).
    """
    bare = aq_base(obj)
    bare._v_being_added = True
    container._setObject(bare.id, bare, set_owner=0, suppress_events=True)
    added = container._getOb(bare.id)
    added.notifyWorkflowCreated()
    bare._v_being_added = False
    added.indexObject()
    return added
