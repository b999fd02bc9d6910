"""A stand-in for clamd that speaks its protocol, and the real one with a database of our own."""

from contextlib import contextmanager
from eurzad.core.viruses.contrib.demo.plugin import EICAR
from pathlib import Path
import hashlib
import os
import shutil
import socket
import struct
import subprocess
import threading
import time


LONGEST = 1 << 20


class FakeClamd:
    """Answers INSTREAM, PING and VERSION on a socket as clamd does. `mute` never answers."""

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "clamd.sock")
        self.scanned: list[bytes] = []
        self.mute = False
        self.version = "ClamAV 1.4.6/27000/Mon Jul 14 10:35:35 2025"
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(self.address)
        self._server.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._server.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _address = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rwb") as stream:
            command = b""
            while not command.endswith(b"\0"):
                command += stream.read(1)
            if self.mute:
                time.sleep(5)
                return
            answers = {b"zPING\0": b"PONG", b"zVERSION\0": self.version.encode()}
            stream.write((answers.get(command) or self._instream(stream)) + b"\0")
            stream.flush()

    def _instream(self, stream) -> bytes:
        data = b""
        while length := struct.unpack("!L", stream.read(4))[0]:
            data += stream.read(length)
            if len(data) > LONGEST:
                return b"INSTREAM size limit exceeded. ERROR"
        self.scanned.append(data)
        return b"stream: Eicar-Signature FOUND" if EICAR in data else b"stream: OK"


def clamd_program() -> str | None:
    return shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin:/usr/local/sbin")


@contextmanager
def real_clamd(folder: Path):
    """The program of Debian's clamav-daemon, knowing the EICAR test file and nothing else."""
    database = folder / "database"
    database.mkdir()
    digest = hashlib.md5(EICAR).hexdigest()  # noqa: S324 what ClamAV's .hdb files hold
    (database / "office.hdb").write_text(f"{digest}:{len(EICAR)}:Eicar-Test-Signature\n")
    address = folder / "clamd.ctl"
    config = folder / "clamd.conf"
    config.write_text(
        f"LocalSocket {address}\nDatabaseDirectory {database}\nForeground yes\n"
        f"LogFile {folder / 'clamd.log'}\nStreamMaxLength 1M\n"
    )
    process = subprocess.Popen(
        [clamd_program(), f"--config-file={config}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "C"},
    )
    try:
        until = time.monotonic() + 60
        while not address.exists():
            if process.poll() is not None or time.monotonic() > until:
                raise AssertionError((folder / "clamd.log").read_text())
            time.sleep(0.05)
        yield str(address)
    finally:
        process.terminate()
        process.wait(20)
