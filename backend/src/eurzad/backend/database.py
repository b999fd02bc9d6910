"""Opens an instance's database as one more client, without Zope."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from eurzad.backend import configure
from eurzad.backend.instance import Instance
from ZODB import DB
from ZODB.config import databaseFromString


@contextmanager
def opened(instance: Instance) -> Iterator[DB]:
    """The database, closed at the end. ZEO or PostgreSQL must be running."""
    section = f"<zodb main>\n{configure.storage(instance)}</zodb>\n"
    database = databaseFromString(f"{configure.storage_imports(instance)}\n{section}")
    try:
        yield database
    finally:
        database.close()
