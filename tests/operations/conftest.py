"""A real database server under supervisor, and writers beside it."""

from contextlib import contextmanager
from eurzad.backend import configure
from eurzad.backend import processes
from eurzad.backend.database import opened
from eurzad.backend.debian import postgresql_bin
from eurzad.backend.instance import Instance
from eurzad.backend.instance import read
from eurzad.backend.progress import Progress
from eurzad.backend.start import Running
from pathlib import Path
from waiting import free_port
from waiting import wait_for
import dataclasses
import os
import pytest
import shutil
import subprocess
import sys
import tempfile
import threading


HERE = Path(__file__).parent


class Writer:
    """A writing process and the numbers it was given an acknowledgement for."""

    def __init__(self, instance: Instance, name: str, size: int) -> None:
        self.name = name
        self.size = size
        self.acknowledged: list[int] = []
        self.retries = 0
        configuration = instance.var / "client.conf"
        configuration.write_text(client_configuration(instance))
        self.process = subprocess.Popen(
            [sys.executable, HERE / "blob_writer.py", configuration, name, str(size)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        for line in self.process.stdout:
            word, _, rest = line.strip().partition(" ")
            if word == "done":
                self.acknowledged.append(int(rest))
            else:
                self.retries += 1

    def wait(self, more: int) -> None:
        """Wait until that many further commits are acknowledged."""
        wanted = len(self.acknowledged) + more
        wait_for(
            lambda: len(self.acknowledged) >= wanted or self.process.poll() is not None,
            f"{more} more commits of {self.name}",
        )
        assert self.process.poll() is None, f"{self.name} ended"

    def stop(self) -> None:
        self.process.stdin.close()
        self.process.wait(30)
        self.reader.join()


def client_configuration(instance: Instance) -> str:
    storage = configure.storage(instance)
    return f"{configure.storage_imports(instance)}\n<zodb main>\n{storage}</zodb>\n"


@pytest.fixture
def folder():
    """A folder with a short path: sockets in it have at most 107 bytes."""
    path = Path(tempfile.mkdtemp(prefix="eu"))
    yield path
    shutil.rmtree(path)


@pytest.fixture
def new_instance(folder):
    """Makes instances in the folder, each with a VAR of its own."""
    profile = folder / "profiles" / "gmina"
    profile.mkdir(parents=True)

    def make(name: str = "var", **keys) -> Instance:
        data = {
            "offices": [{"profile": str(profile), "portal": f"http://localhost:{free_port()}"}],
            "wsgi_listen": f"127.0.0.1:{free_port()}",
            **keys,
        }
        instance = read(data, folder / "instance.yaml", folder / name)
        configure.write(instance)
        return instance

    return make


@pytest.fixture
def progress(folder):
    return Progress(folder / "log")


@pytest.fixture
def serve(progress):
    """Runs an instance's database server under supervisor for the time of a block."""

    @contextmanager
    def run(instance: Instance):
        running = Running(instance, progress)
        database = [
            program
            for program in processes.programs(instance, instance.var)
            if program.name == "zeo"
        ]
        try:
            running.launch(database)
            yield running
        finally:
            running.stop()

    return run


@pytest.fixture
def writers():
    """Starts writers and stops them at the end of the test."""
    started = []

    def start(instance: Instance, count: int = 2, size: int = 20_000) -> list[Writer]:
        with opened(instance):
            # makes the root once, so that the writers do not meet there
            pass
        started.extend(Writer(instance, f"writer-{number}", size) for number in range(count))
        return started

    yield start
    for writer in started:
        writer.process.kill()
        writer.process.wait()


@pytest.fixture
def backups_elsewhere(folder):
    """The same backups, seen from another instance."""

    def elsewhere(instance: Instance, source: Instance) -> Instance:
        return dataclasses.replace(instance, backup_location=source.backup_location)

    return elsewhere


@pytest.fixture(scope="session")
def postgresql():
    """A throwaway cluster; its socket folder."""
    programs = postgresql_bin()
    if programs is None:
        pytest.fail(
            "PostgreSQL is not installed, and the storage must be tried on it. "
            "Run make install-tests, or: sudo apt-get install --yes postgresql"
        )
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    # PostgreSQL refuses to run as root
    as_user = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    data = folder / "data"

    def run(*command):
        subprocess.run(
            [*as_user, *map(str, command)],
            cwd=folder,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=(folder / "log").open("ab"),
            stderr=subprocess.STDOUT,
        )

    run(programs / "initdb", "-D", data, "-A", "trust", "-U", "eurzad", "-E", "UTF8", "-N")
    options = f"-k {folder} -c listen_addresses= -c fsync=off"
    run(programs / "pg_ctl", "-D", data, "-o", options, "-l", folder / "server.log", "-w", "start")
    yield folder
    run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    shutil.rmtree(folder)


@pytest.fixture
def new_database(postgresql):
    """Makes empty databases in the cluster; gives their DSN."""
    made = []

    def make() -> str:
        name = f"eurzad{len(made)}{os.urandom(4).hex()}"
        made.append(name)
        subprocess.run(
            [postgresql_bin() / "createdb", "-h", postgresql, "-U", "eurzad", name], check=True
        )
        return f"dbname={name} host={postgresql} user=eurzad"

    return make
