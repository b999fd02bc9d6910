"""Runs the ZEO server, after removing the socket that a killed one left behind."""

from __future__ import annotations

from pathlib import Path
from ZEO.runzeo import main as run
import socket
import sys


def remove_stale_socket(path: Path) -> bool:
    """Remove a socket nobody listens on; True when there was one.

    Raises OSError when a server answers: two must not serve one database.
    """
    if not path.exists():
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except ConnectionRefusedError:
            path.unlink()
            return True
    raise OSError(f"A ZEO server is listening on {path} already.")


def main() -> None:
    configuration, address = sys.argv[1:]
    remove_stale_socket(Path(address))
    run(["-C", configuration])


if __name__ == "__main__":
    main()
