"""The intake spool: where what was filed waits, safely written down, for its register number.

Filing writes one immutable record and touches nothing that another writer wants: no catalog, no
counter, no register. The worker takes the records in the order in which they were committed, and
leaving the spool is the registration. See `docs/concepts/spool-and-worker.md`.
"""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from eurzad.core import _
from eurzad.core.interfaces import IRegistrar
from eurzad.core.storage.spool import Refusal
from eurzad.core.storage.spool import Registered
from eurzad.core.storage.spool import SpoolFile
from eurzad.core.storage.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.core.transactions import ATTEMPTS
from eurzad.core.transactions import in_transaction
from eurzad.core.transactions import TRANSIENT
from functools import partial
from typing import Any
from typing import Literal
from ZODB.blob import Blob
from ZODB.POSException import ConflictError
from zope.component import queryUtility
import json
import logging
import re


__all__ = [
    "Refused",
    "SpoolFile",
    "SpoolRecord",
    "SpoolStatus",
    "check_token",
    "deposit",
    "lookup",
    "register_batch",
    "register_records",
    "retry_refused",
]

logger = logging.getLogger("eurzad.spool")

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
INLINE_BYTES = 64 * 1024


class Refused(Exception):
    """A record cannot be registered. The message tells a clerk why."""


@dataclass(frozen=True)
class SpoolStatus:
    """Where something filed is now. `state` is None when the token is unknown."""

    state: Literal["waiting", "registered", None]
    submitted_at: datetime | None = None
    reference: str | None = None
    owner: str | None = None


def check_token(token: str) -> None:
    """Raise ValueError unless `token` has the form of 32 random bytes in base64url."""
    if not isinstance(token, str) or TOKEN.fullmatch(token) is None:
        raise ValueError("a token has 43 characters of base64url")


def deposit(site: Any, record: SpoolRecord) -> Literal["created", "already"]:
    """Put a record into the spool of an office. The same token twice is the same record.

    Raises ValueError when the token is malformed or the payload is not JSON.
    """
    check_token(record.token)
    here = store(site)
    if record.token in here.tokens or record.token in here.spool.refused:
        return "already"
    tree = here.spool.waiting.tree_for(record.token)
    if record.token in tree:
        return "already"
    record.payload = as_json(record.payload)
    record.files = tuple(stored(file) for file in record.files)
    tree[record.token] = record
    return "created"


def as_json(payload: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of `payload` made of JSON values only. Raises ValueError when it has others."""
    try:
        return json.loads(json.dumps(payload, allow_nan=False))
    except TypeError as error:
        raise ValueError("the payload is not JSON") from error


def stored(file: SpoolFile) -> SpoolFile:
    """Return the file as the spool keeps it: small ones in the record, others as blobs."""
    if isinstance(file.data, Blob) or len(file.data) <= INLINE_BYTES:
        return file
    return SpoolFile(file.filename, file.content_type, Blob(file.data), file.kind, file.title)


def lookup(site: Any, token: str) -> SpoolStatus:
    """Return where the record with this token is. A refused record still waits: for the office."""
    here = store(site)
    done = here.tokens.get(token)
    if done is not None:
        return SpoolStatus("registered", done.filed_at, done.uid, done.owner)
    record = here.spool.waiting.get(token)
    if record is None and token in here.spool.refused:
        record = here.spool.refused[token].record
    if record is None:
        return SpoolStatus(None)
    return SpoolStatus("waiting", record.filed_at, None, record.owner)


def register_batch(site: Any, limit: int = 25, guard: Callable[[], None] | None = None) -> int:
    """Register up to `limit` records, those filed first, and commit. Return how many were.

    The batch is one transaction. When it meets another writer, it is tried again with half as many
    records. When a record fails, the batch is done again one by one, so that this record alone is
    refused. `guard` is called in every transaction.
    """
    size = limit
    while True:
        tokens = [record.token for record in store(site).spool.in_order(size)]
        if not tokens:
            return 0
        try:
            return in_transaction(
                partial(register_records, site, tokens), guard, attempts=1 if size > 1 else ATTEMPTS
            )
        except ConflictError:
            if size == 1:
                raise
            size = max(1, size // 2)
        except TRANSIENT:
            raise
        except Exception as error:  # noqa: BLE001 one record is at fault, whatever it raised
            logger.warning("Batch of %d failed (%s), one by one now", len(tokens), _kind(error))
            return sum(_register_or_refuse(site, token, guard) for token in tokens)


def register_records(site: Any, tokens: Iterable[str]) -> int:
    """Register the records with these tokens within the current transaction."""
    here = store(site)
    count = 0
    for token in tokens:
        record = here.spool.waiting.get(token)
        if record is None:
            continue
        registrar = queryUtility(IRegistrar, name=record.kind)
        if registrar is None:
            raise Refused(_("Nothing in this office registers records of this kind."))
        filed_at = record.filed_at
        uid = registrar.register(site, record, filed_at)
        here.tokens[token] = Registered(uid, filed_at, record.owner)
        del here.spool.waiting[token]
        count += 1
    return count


def retry_refused(site: Any, token: str) -> None:
    """Let a refused record wait for registration again. Raises KeyError when there is none."""
    spool = store(site).spool
    refusal = spool.refused[token]
    del spool.refused[token]
    spool.waiting[token] = refusal.record


def _register_or_refuse(site: Any, token: str, guard: Callable[[], None] | None) -> int:
    try:
        return in_transaction(lambda: register_records(site, [token]), guard)
    except TRANSIENT:
        raise
    except Exception as error:  # noqa: BLE001 a record that cannot be registered is kept
        logger.error("Record %s… refused (%s)", token[:6], _kind(error))
        reason = readable(error)
        in_transaction(lambda: _refuse(site, token, reason), guard)
        return 0


def readable(error: Exception) -> str:
    """Return why a record was refused, without what an unexpected error says of its data."""
    if isinstance(error, Refused) and error.args:
        return error.args[0]
    return _("Unexpected error: ${kind}", mapping={"kind": _kind(error)})


def _refuse(site: Any, token: str, reason: str) -> None:
    spool = store(site).spool
    record = spool.waiting[token]
    del spool.waiting[token]
    spool.refused[token] = Refusal(record, reason, datetime.now(UTC))


def _kind(error: Exception) -> str:
    return type(error).__name__
