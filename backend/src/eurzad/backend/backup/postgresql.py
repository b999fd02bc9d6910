"""RelStorage on PostgreSQL: blobs lie in the database, so one pg_dump is all of it."""

from __future__ import annotations

from eurzad.backend.backup import folders
from eurzad.backend.debian import postgresql_bin
from eurzad.backend.instance import Instance
from eurzad.backend.progress import Stopped
from pathlib import Path
from psycopg2.extensions import parse_dsn
import os
import psycopg2
import shutil
import subprocess


DUMP = "database.dump"
# libpq reads these, so that no password shows in the list of processes
VARIABLES = {
    "host": "PGHOST",
    "hostaddr": "PGHOSTADDR",
    "port": "PGPORT",
    "dbname": "PGDATABASE",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "passfile": "PGPASSFILE",
    "service": "PGSERVICE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


def save(instance: Instance, folder: Path) -> None:
    """Write one consistent snapshot of the database, blobs included."""
    _run(instance, "pg_dump", "--format=custom", "--blobs", f"--file={folder / DUMP}")


def restore(instance: Instance, source: Path) -> None:
    """Replace the database's content; raises Stopped while anybody is connected to it."""
    check_not_running(instance)
    _run(
        instance,
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--single-transaction",
        "--exit-on-error",
        f"--dbname={parse_dsn(instance.db_relstorage_dsn)['dbname']}",
        str(source / DUMP),
    )
    # the cached blobs may be of transactions that are no more
    folders.set_aside(instance.var, instance.var / "blobcache")


def check_not_running(instance: Instance) -> None:
    """Raises Stopped when another connection to this database is open."""
    try:
        connection = psycopg2.connect(instance.db_relstorage_dsn)
    except psycopg2.OperationalError as problem:
        raise Stopped(
            f"db_relstorage_dsn: PostgreSQL cannot be reached ({str(problem).strip()})."
        ) from problem
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            others = cursor.fetchone()[0]
    finally:
        connection.close()
    if others:
        raise Stopped(
            f"{others} connections to the database are open. Stop every process first: make stop"
        )


def _program(name: str) -> str:
    folder = postgresql_bin()
    found = shutil.which(name, path=None if folder is None else str(folder)) or shutil.which(name)
    if not found:
        raise Stopped(
            f"The program {name} is missing. Install it: "
            "sudo apt-get install --yes postgresql-client"
        )
    return found


def _run(instance: Instance, program: str, *arguments: str) -> None:
    settings = parse_dsn(instance.db_relstorage_dsn)
    variables = {VARIABLES[key]: value for key, value in settings.items() if key in VARIABLES}
    done = subprocess.run(
        [_program(program), *arguments],
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Stopped(f"{program} failed: {done.stderr.strip()}")
