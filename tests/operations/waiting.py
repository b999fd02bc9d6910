"""Waiting for conditions instead of sleeping, and ports nobody has."""

import pytest
import random
import socket
import time


def wait_for(condition, what, seconds=30):
    """Return the condition's first true value; fail the test when it takes too long."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if value := condition():
            return value
        time.sleep(0.02)
    pytest.fail(f"Not within {seconds} s: {what}")


def free_port() -> int:
    """A port below those the kernel gives to outgoing connections, so that none takes it."""
    while True:
        port = random.randint(15_000, 30_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
