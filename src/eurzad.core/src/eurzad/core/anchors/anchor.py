"""An anchor and where the office keeps them."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from eurzad.core.shards import Shards
from hashlib import sha256
from persistent import Persistent
from typing import Any
from ZODB.blob import Blob
import json


FORMAT = 1
NOTHING = sha256(b"").hexdigest()
LONGEST_LINE = 1000


@dataclass(frozen=True)
class Claim:
    """That the log of `subject` had `count` entries, the last of which had the hash `head`."""

    subject: str
    count: int
    head: str

    def line(self) -> bytes:
        """Return the claim as the line of an anchor, with its line break."""
        return compact([self.subject, self.count, self.head]) + b"\n"


class Anchor(Persistent):
    """What was claimed on one day. `seal` is the sealed statement (XML) once there is one.

    The statement is canonical JSON that holds the hash of the statement before it and that of the
    claims, which are one JSON line each.
    """

    def __init__(self, statement: bytes, claims: Blob) -> None:
        self.statement = statement
        self.claims = claims
        self.seal: bytes | None = None
        self.written = False

    @property
    def hash(self) -> str:
        return sha256(self.statement).hexdigest()

    @property
    def told(self) -> dict[str, Any]:
        """The statement as it can be read."""
        return json.loads(self.statement)

    def lines(self) -> Iterator[bytes]:
        """Return the lines of the claims."""
        with self.claims.open("r") as stream:
            yield from stream


class Anchors(Persistent):
    """The anchors of an office by day, and what was claimed last of each log.

    `changed` are the logs that got entries since the last anchor.
    """

    def __init__(self) -> None:
        self.by_day = OOBTree()
        self.claimed = Shards()
        self.changed = Shards()

    @property
    def last(self) -> Anchor | None:
        return self.by_day[self.by_day.maxKey()] if self.by_day else None


def statement_of(
    office: str, day: str, made: str, previous: str, claims: int, claims_hash: str
) -> bytes:
    """Return the text that stands for an anchor."""
    return compact(
        {
            "format": FORMAT,
            "office": office,
            "day": day,
            "made": made,
            "previous": previous,
            "claims": claims,
            "claims_sha256": claims_hash,
        }
    )


def write_claims(claims: Iterable[Claim]) -> tuple[Blob, int, str]:
    """Return a blob with one line per claim, their number and the hash of the lines."""
    blob, count, digest = Blob(), 0, sha256()
    with blob.open("w") as stream:
        for claim in claims:
            line = claim.line()
            digest.update(line)
            stream.write(line)
            count += 1
    return blob, count, digest.hexdigest()


def read_claim(line: bytes) -> Claim:
    """Return the claim of a line. Raises ValueError when it is none."""
    if len(line) > LONGEST_LINE:
        raise ValueError("the line is too long")
    match json.loads(line):
        case [str(subject), int(count), str(head)] if count > 0:
            return Claim(subject, count, head)
    raise ValueError("not a claim")


def compact(value: Any) -> bytes:
    """Return the one JSON text for a value."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode()
