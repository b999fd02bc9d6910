"""Native messaging: the browser starts the agent and talks to it by its pipes.

A message is its length (four bytes, in this computer's order) and UTF-8 JSON. The extension says
the origin of the page, which it has from the browser; which extension may start the agent is
decided by the browser (the manifest that the installer writes) and here once more.
"""

from collections.abc import Sequence
from eurzad.agent.agent import Agent
from eurzad.agent.errors import Refused
from typing import Any
from typing import BinaryIO
import json
import struct


# Browsers send no more than 64 MiB and take no more than 1 MiB.
LARGEST_IN = 64 * 1024 * 1024
LARGEST_OUT = 1024 * 1024


def check_caller(arguments: Sequence[str], extensions: Sequence[str]) -> None:
    """Raise Refused unless one of our extensions started the agent.

    Chrome and Edge give `chrome-extension://ID/` first, Firefox the manifest and then the id.
    """
    callers = [one.removeprefix("chrome-extension://").rstrip("/") for one in arguments]
    if not any(one in extensions for one in callers):
        raise Refused("foreign_origin")


def serve(agent: Agent, source: BinaryIO, target: BinaryIO) -> None:
    """Answer messages until the browser closes the pipe."""
    while (message := read(source)) is not None:
        write(target, answer(agent, message))


def answer(agent: Agent, message: Any) -> dict[str, Any]:
    """Return the answer to a message of the extension: `{"origin": …, "message": {…}}`."""
    if not isinstance(message, dict) or not isinstance(message.get("origin"), str):
        return {"ok": False, "error": "bad_message"}
    return agent.answer(message["origin"], message.get("message"))


def read(source: BinaryIO) -> Any:
    """Return a message, None at the end. What is no JSON is told apart by being no object.

    Raises EOFError when the pipe ends within a message, ValueError when it is too long.
    """
    head = source.read(4)
    if len(head) < 4:
        return None
    (size,) = struct.unpack("=I", head)
    if size > LARGEST_IN:
        raise ValueError("the message is too long")
    data = source.read(size)
    if len(data) < size:
        raise EOFError("the message ended too early")
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return ""


def write(target: BinaryIO, message: dict[str, Any]) -> None:
    """Send an answer."""
    data = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
    if len(data) > LARGEST_OUT:
        data = b'{"ok":false,"error":"unexpected"}'
    target.write(struct.pack("=I", len(data)))
    target.write(data)
    target.flush()
