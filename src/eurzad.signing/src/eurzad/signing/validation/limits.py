"""A check in a process of its own, bounded in time and memory: a hostile file can only end that."""

from collections.abc import Callable
import json
import os
import resource
import select
import signal
import time


SECONDS = 60
MEGABYTES = 1536
MIB = 1024 * 1024
LARGEST_ANSWER = 32 * MIB


class LimitReached(Exception):
    """The check took too long or too much memory."""


class Failed(Exception):
    """The check ended by itself without an answer; says how."""


def bounded(work: Callable[[], dict], seconds: float = SECONDS, megabytes: int = MEGABYTES) -> dict:
    """What ``work()`` returns (it must fit into JSON), computed in a child process.

    Raises LimitReached, or Failed with the name of the child's error.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        run_child(work, writing, seconds, megabytes)
    os.close(writing)
    try:
        answer = read_all(reading, time.monotonic() + seconds)
    finally:
        os.close(reading)
        end(child)
    return understood(answer)


def run_child(work, writing, seconds, megabytes):
    """Never returns: the child must not go on with its parent's work."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MIB, megabytes * MIB))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        write_all(writing, answer_of(work))
        code = 0
    finally:
        os._exit(code)


def answer_of(work):
    try:
        return json.dumps({"answer": work()}).encode()
    except MemoryError:
        return b'{"limit": true}'
    except Exception as error:  # noqa: BLE001 - handed to the parent, which says so
        return json.dumps({"failed": type(error).__name__}).encode()


def write_all(writing, data):
    while data:
        data = data[os.write(writing, data) :]


def read_all(reading, deadline):
    pieces, size = [], 0
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            raise LimitReached
        piece = os.read(reading, MIB)
        if not piece:
            return b"".join(pieces)
        size += len(piece)
        if size > LARGEST_ANSWER:
            raise LimitReached
        pieces.append(piece)


def end(child):
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        pass
    os.waitpid(child, 0)


def understood(answer):
    if not answer:
        raise LimitReached
    outcome = json.loads(answer)
    if "limit" in outcome:
        raise LimitReached
    if "failed" in outcome:
        raise Failed(outcome["failed"])
    return outcome["answer"]
