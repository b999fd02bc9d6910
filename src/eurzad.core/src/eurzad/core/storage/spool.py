"""What the intake spool is made of in the database."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from eurzad.core.shards import Shards
from heapq import nsmallest
from persistent import Persistent
from persistent.TimeStamp import TimeStamp
from typing import Any
from ZODB.blob import Blob
from ZODB.utils import z64


@dataclass(frozen=True)
class SpoolFile:
    """A file filed together with a record. A `Blob` is referred to, not copied."""

    filename: str
    content_type: str
    data: bytes | Blob
    kind: str = "attachment"
    title: str = ""


class SpoolRecord(Persistent):
    """What was filed. Never changed in the spool: its transaction is its time of filing."""

    def __init__(
        self,
        token: str,
        kind: str,
        payload: dict[str, Any],
        files: Iterable[SpoolFile] = (),
        owner: str | None = None,
    ) -> None:
        self.token = token
        self.kind = kind
        self.payload = payload
        self.files = tuple(files)
        self.owner = owner

    @property
    def filed_at(self) -> datetime:
        """Time (UTC) of the transaction that filed the record; now, while that is not committed."""
        self._p_activate()
        if self._p_serial in (None, z64):
            return datetime.now(UTC)
        return datetime.fromtimestamp(TimeStamp(self._p_serial).timeTime(), UTC)


class Refusal(Persistent):
    """A record that could not be registered, and why."""

    def __init__(self, record: SpoolRecord, reason: str, at: datetime) -> None:
        self.record = record
        self.reason = reason
        self.at = at


class Spool(Persistent):
    """Records waiting for registration, and those that were refused it."""

    def __init__(self) -> None:
        self.waiting = Shards()
        self.refused = OOBTree()

    def in_order(self, limit: int) -> list[SpoolRecord]:
        """Return the records filed first, in order of their transactions."""
        return nsmallest(limit, self.waiting.values(), key=_order)

    def oldest(self) -> datetime | None:
        """Return when the record that has waited longest was filed."""
        first = self.in_order(1)
        return first[0].filed_at if first else None


@dataclass(frozen=True)
class Registered:
    """What remains known of a record after registration."""

    uid: str
    filed_at: datetime
    owner: str | None


def _order(record: SpoolRecord) -> tuple[bytes, str]:
    record._p_activate()
    serial = record._p_serial
    return (b"\xff" * 8 if serial in (None, z64) else serial, record.token)
