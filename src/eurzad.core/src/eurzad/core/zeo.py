"""A correction to ZEO's client, until it is made there.

A client fetches object ids from the server a hundred at a time. A server that is killed and started
again does not know which it has handed out, and hands out the same ones to others; the client that
still holds them then fails with "A different object already has the same oid" (ZEO 6.2).
"""

from typing import Any
from ZEO.ClientStorage import ClientStorage


def forget_ids_of_last_server(_context: Any = None) -> None:
    """Let clients throw away the object ids that they hold when they connect to a server anew."""
    if getattr(ClientStorage.notify_connected, "forgets_ids", False):
        return
    connected = ClientStorage.notify_connected

    def notify_connected(self: ClientStorage, conn: Any, info: dict[str, Any]) -> None:
        del self._oids[:]
        connected(self, conn, info)

    notify_connected.forgets_ids = True  # type: ignore[attr-defined]
    ClientStorage.notify_connected = notify_connected
