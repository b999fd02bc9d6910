"""How work gets to the signer and back: a line of JSON, then the bytes it announces."""

from typing import Any
from typing import BinaryIO
import json


LONGEST_LINE = 256 * 1024
LARGEST = 64 * 1024 * 1024
MOST_PARTS = 64


class BadMessage(ValueError):
    """What came is no message of this protocol."""


def write(stream: BinaryIO, told: dict[str, Any], parts: tuple[bytes, ...] = ()) -> None:
    """Send a message with its parts."""
    line = json.dumps({**told, "sizes": [len(part) for part in parts]}, ensure_ascii=False)
    stream.write(line.encode() + b"\n")
    for part in parts:
        stream.write(part)
    stream.flush()


def read(stream: BinaryIO) -> tuple[dict[str, Any], list[bytes]] | None:
    """Return a message and its parts, None at the end of the stream. Raises BadMessage."""
    line = stream.readline(LONGEST_LINE)
    if not line:
        return None
    try:
        told = json.loads(line)
        sizes = told.pop("sizes")
        good = all(isinstance(one, int) and 0 <= one <= LARGEST for one in sizes)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadMessage("no message") from error
    if not good or len(sizes) > MOST_PARTS or sum(sizes) > LARGEST:
        raise BadMessage("too large")
    return told, [_exactly(stream, size) for size in sizes]


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise BadMessage("it ended too early")
    return data
