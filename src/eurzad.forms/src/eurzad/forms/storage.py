"""What forms keep beside content: drafts, whose tokens are whose, published models, throttles,
accounts, appointments.
"""

from .appointments.storage import Appointments
from .owned import Owned
from BTrees.OOBTree import OOBTree
from eurzad.core.shards import Shards
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "eurzad.forms"


class FormsStore(Persistent):
    """Made whole at installation, so that no request creates a structure that another one wants
    too.
    """

    def __init__(self) -> None:
        self.drafts = Shards()
        self.owned = Owned()
        self.models = OOBTree()
        self.tickets = Shards()
        self.replies = Shards()
        self.replies_of = Owned()
        self.notices_off = OOBTree()
        self.notice_links = OOBTree()
        self.notice_tokens = Shards()
        self.ratings = OOBTree()
        self.rated = Shards()
        self.outcomes = OOBTree()
        self.refusals = OOBTree()
        self.appointments = Appointments()
        self.identities = OOBTree()
        self.joint = Shards()
        self.joint_of = Owned()
        self.to_release = OOBTree()
        self.removals = OOBTree()
        self.idle = OOBTree()


def forms_store(site: Any) -> FormsStore:
    """The store of an office. Raises KeyError when forms are not installed there."""
    return IAnnotations(site)[KEY]


def has_forms_store(site: Any) -> bool:
    """Tell whether forms are installed in this site."""
    return KEY in IAnnotations(site)


def install_forms_store(site: Any) -> FormsStore:
    """Make the store of an office. Raises ValueError when it has one: that one holds people's
    drafts.
    """
    if has_forms_store(site):
        raise ValueError("the office has a store of forms")
    store = IAnnotations(site)[KEY] = FormsStore()
    return store
