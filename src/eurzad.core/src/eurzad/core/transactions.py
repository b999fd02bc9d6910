"""Work in a transaction of its own, repeated after a conflict."""

from collections.abc import Callable
from typing import TypeVar
from ZODB.POSException import ConflictError
from ZODB.POSException import StorageError
import transaction
import transaction.interfaces


T = TypeVar("T")

ATTEMPTS = 5

# Errors that say nothing about the work: another writer was first, or the database is away.
TRANSIENT = (transaction.interfaces.TransientError, StorageError)


def in_transaction(
    work: Callable[[], T], guard: Callable[[], None] | None = None, attempts: int = ATTEMPTS
) -> T:
    """Do `work` and commit, up to `attempts` times when it meets another writer.

    `guard` is called first in every transaction. Raises what `work` raises, after an abort.
    """
    for attempt in range(1, attempts + 1):
        transaction.begin()
        try:
            if guard is not None:
                guard()
            result = work()
            transaction.commit()
            return result
        except ConflictError:
            transaction.abort()
            if attempt == attempts:
                raise
        except BaseException:
            transaction.abort()
            raise
    raise AssertionError("unreachable")
