from eurzad.core.zeo import forget_ids_of_last_server
from pathlib import Path
from persistent.mapping import PersistentMapping
from threading import Event
from time import monotonic
from ZEO.ClientStorage import ClientStorage
from ZODB.POSException import ConflictError
import pytest
import subprocess
import sys
import ZODB


class Server:
    """A database server in a process of its own, to be killed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = str(folder / "zeo.sock")
        self.process = None

    def start(self) -> None:
        Path(self.socket).unlink(missing_ok=True)
        command = [sys.executable, "-m", "ZEO.runzeo", "-a", self.socket]
        data = ["-f", str(self.folder / "Data.fs"), "--pid-file", str(self.folder / "pid")]
        self.process = subprocess.Popen([*command, *data], stderr=subprocess.DEVNULL)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def client(self) -> ZODB.DB:
        return ZODB.DB(
            ClientStorage(self.socket, wait=True, wait_timeout=30, min_disconnect_poll=0.1)
        )


@pytest.fixture
def server(tmp_path):
    found = Server(tmp_path)
    found.start()
    yield found
    found.kill()


def add(db: ZODB.DB, name: str) -> bytes:
    """Add an object; the other client's last transaction may not have arrived here yet."""
    while True:
        try:
            with db.transaction() as connection:
                thing = connection.root()[name] = PersistentMapping()
            return thing._p_oid
        except ConflictError:
            continue


def wait_for(storage: ClientStorage, connected: bool) -> None:
    until = monotonic() + 30
    pause = Event()
    while storage.is_connected() != connected:
        assert monotonic() < until
        pause.wait(0.05)


def test_a_client_holds_no_object_ids_of_a_server_that_was_killed(server):
    forget_ids_of_last_server()
    first = server.client()
    add(first, "before")
    assert first.storage._oids
    server.kill()
    wait_for(first.storage, connected=False)
    server.start()
    wait_for(first.storage, connected=True)
    assert not first.storage._oids
    second = server.client()
    ids = [add(db, f"thing-{n}") for n in range(5) for db in (first, second)]
    assert len(set(ids)) == len(ids)
    first.close()
    second.close()
