from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from eurzad.core.store import install_store
from pathlib import Path
from persistent import Persistent
from typing import Any
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage
from zope.annotation.attribute import AttributeAnnotations
from zope.annotation.interfaces import IAttributeAnnotatable
from zope.component import getGlobalSiteManager
from zope.interface import implementer
import hypothesis
import pytest
import transaction


# A busy machine is slow at making examples: that says nothing about the code.
hypothesis.settings.register_profile(
    "busy", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("busy")


@implementer(IAttributeAnnotatable)
class BareOffice(Persistent):
    """As little of an office as the store needs."""


class OfficeDatabase:
    """A database on disk that holds one bare office."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.open()
        with self.office() as office:
            install_store(office)
            transaction.commit()

    def open(self) -> None:
        storage = FileStorage(str(self.folder / "Data.fs"), blob_dir=str(self.folder / "blobs"))
        self.db = DB(storage)

    def close(self) -> None:
        self.db.close()

    @contextmanager
    def office(self) -> Iterator[Any]:
        """Open a connection of this thread's own and give its office."""
        transaction.begin()
        with closing(self.db.open()) as connection:
            root = connection.root()
            if "office" not in root:
                root["office"] = BareOffice()
            try:
                yield root["office"]
            finally:
                transaction.abort()


@pytest.fixture
def component():
    """Register components for one test: `component(factory, provided, name)`."""
    manager = getGlobalSiteManager()
    added = []

    def register(utility: Any, provided: Any, name: str = "") -> Any:
        manager.registerUtility(utility, provided, name)
        added.append((utility, provided, name))
        return utility

    yield register
    for utility, provided, name in added:
        manager.unregisterUtility(utility, provided, name)


@pytest.fixture
def database(tmp_path):
    """The database of a bare office."""
    manager = getGlobalSiteManager()
    manager.registerAdapter(AttributeAnnotations)
    found = OfficeDatabase(tmp_path)
    yield found
    found.close()
