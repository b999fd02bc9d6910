"""The protocol of clamd (man 8 clamd): one command on one connection, ended by a zero byte."""

from .options import Address
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import BinaryIO
import socket
import struct


CONNECT_SECONDS = 5.0
SCAN_SECONDS = 45.0
CHUNK = 1 << 16
LONGEST_ANSWER = 4096


class ClamdTrouble(Exception):
    """The daemon could not be reached, or answered that it could not scan. `answer` is its own."""

    def __init__(self, answer: str = "") -> None:
        super().__init__(answer)
        self.answer = answer


def scan(address: Address, stream: BinaryIO, seconds: float = SCAN_SECONDS) -> str | None:
    """Have a stream scanned: the name of what was found, or None. Raises ClamdTrouble."""
    with connection(address, seconds) as talk:
        talk.send(b"zINSTREAM\0")
        try:
            while chunk := stream.read(CHUNK):
                talk.send(struct.pack("!L", len(chunk)) + chunk)
            talk.send(struct.pack("!L", 0))
        except (BrokenPipeError, ConnectionResetError):
            # it has had enough (the stream is too long) and says so before it closes
            pass
        answer = talk.answer()
    verdict = answer.removeprefix("stream: ")
    if verdict == "OK":
        return None
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")
    raise ClamdTrouble(answer)


def ask(address: Address, command: str, seconds: float = CONNECT_SECONDS) -> str:
    """Return the answer to PING or VERSION. Raises ClamdTrouble."""
    with connection(address, seconds) as talk:
        talk.send(f"z{command}\0".encode())
        return talk.answer()


class Talk:
    """One connection, all of which has to be over at a moment."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock = sock
        self._until = until

    def send(self, data: bytes) -> None:
        self._sock.settimeout(self._left())
        self._sock.sendall(data)

    def answer(self) -> str:
        """Return what comes up to the zero byte."""
        told = b""
        while not told.endswith(b"\0") and len(told) < LONGEST_ANSWER:
            self._sock.settimeout(self._left())
            part = self._sock.recv(LONGEST_ANSWER)
            if not part:
                break
            told += part
        if not told:
            raise ClamdTrouble
        return told.rstrip(b"\0\n").decode("utf-8", "replace")

    def _left(self) -> float:
        left = self._until - monotonic()
        if left <= 0:
            raise TimeoutError
        return left


@contextmanager
def connection(address: Address, seconds: float) -> Iterator[Talk]:
    """Open a connection that lasts `seconds` at most. Raises ClamdTrouble."""
    until = monotonic() + seconds
    try:
        with opened(address) as sock:
            yield Talk(sock, until)
    except OSError as error:
        raise ClamdTrouble from error


def opened(address: Address) -> socket.socket:
    """Return a connected socket. Raises OSError."""
    if not address.path:
        return socket.create_connection((address.host, address.port), CONNECT_SECONDS)
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.settimeout(CONNECT_SECONDS)
        sock.connect(address.path)
    except OSError:
        sock.close()
        raise
    return sock
