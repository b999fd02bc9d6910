"""Backup, restore and pack while writers run, on ZEO and on PostgreSQL."""

from blob_writer import content
from contextlib import contextmanager
from contextlib import nullcontext
from eurzad.backend import backup
from eurzad.backend.backup import folders
from eurzad.backend.database import opened
from eurzad.backend.lock import hold
from eurzad.backend.progress import Stopped
import pytest


@pytest.fixture(params=["zeo", "relstorage"])
def storage(request):
    return request.param


@pytest.fixture
def instance_of(storage, new_instance, request):
    """Makes instances with the storage under test."""
    if storage == "zeo":
        return new_instance
    new_database = request.getfixturevalue("new_database")

    def make(name="var", **keys):
        return new_instance(name, db_storage="relstorage", db_relstorage_dsn=new_database(), **keys)

    return make


@pytest.fixture
def database_server(storage, serve):
    """The server of an instance, if it has one of its own."""

    @contextmanager
    def run(instance):
        with serve(instance) if storage == "zeo" else nullcontext():
            yield

    return run


def missing(instance, writers, numbers_of):
    """Acknowledged commits that the database lacks, or whose blob differs."""
    lost = []
    with opened(instance) as database, database.transaction() as connection:
        for writer in writers:
            tree = connection.root()[writer.name]
            for number in numbers_of(writer):
                wanted = content(writer.name, number, writer.size)
                if number not in tree or read_blob(tree[number]["blob"]) != wanted:
                    lost.append((writer.name, number))
    return lost


def read_blob(blob):
    with blob.open() as data:
        return data.read()


def test_a_backup_holds_every_commit_acknowledged_before_it_began(
    instance_of, database_server, writers, progress, backups_elsewhere
):
    instance = instance_of("a")
    with database_server(instance):
        running = writers(instance)
        acknowledged = {}
        for _ in range(2):
            for writer in running:
                writer.wait(10)
            acknowledged = {writer.name: list(writer.acknowledged) for writer in running}
            backup.create(instance, progress)
        for writer in running:
            writer.wait(1)
            writer.stop()

    restored = backups_elsewhere(instance_of("b"), instance)
    backup.restore(restored, progress)
    with database_server(restored):
        assert missing(restored, running, lambda writer: acknowledged[writer.name]) == []


def test_an_older_backup_can_be_restored_by_name(
    instance_of, database_server, writers, progress, backups_elsewhere
):
    instance = instance_of("a")
    with database_server(instance):
        (writer,) = writers(instance, count=1)
        writer.wait(3)
        first = backup.create(instance, progress)
        writer.wait(20)
        writer.stop()
        backup.create(instance, progress)

    restored = backups_elsewhere(instance_of("b"), instance)
    backup.restore(restored, progress, first.name)
    with (
        database_server(restored),
        opened(restored) as database,
        database.transaction() as connection,
    ):
        numbers = connection.root()[writer.name]
        assert 2 in numbers
        assert writer.acknowledged[-1] not in numbers


def test_a_pack_while_writing_loses_no_acknowledged_commit(
    instance_of, database_server, writers, progress
):
    instance = instance_of()
    with database_server(instance):
        running = writers(instance)
        for _ in range(3):
            for writer in running:
                writer.wait(15)
            backup.pack(instance, progress, days=0)
        for writer in running:
            writer.wait(5)
            writer.stop()
        assert missing(instance, running, lambda writer: writer.acknowledged) == []


def test_a_backup_after_a_pack_is_whole(
    instance_of, database_server, writers, progress, backups_elsewhere
):
    instance = instance_of("a")
    with database_server(instance):
        (writer,) = writers(instance, count=1)
        writer.wait(5)
        backup.create(instance, progress)
        backup.pack(instance, progress, days=0)
        writer.wait(5)
        acknowledged = list(writer.acknowledged)
        backup.create(instance, progress)
        writer.stop()

    restored = backups_elsewhere(instance_of("b"), instance)
    backup.restore(restored, progress)
    with database_server(restored):
        assert missing(restored, [writer], lambda _: acknowledged) == []


def test_a_restore_over_a_running_database_is_refused(
    instance_of, database_server, writers, progress
):
    instance = instance_of()
    with database_server(instance):
        (writer,) = writers(instance, count=1)
        writer.wait(1)
        backup.create(instance, progress)
        with pytest.raises(Stopped, match="make stop"):
            backup.restore(instance, progress)
        writer.wait(1)


def test_a_restore_while_the_instance_starts_is_refused(
    instance_of, database_server, writers, progress
):
    instance = instance_of()
    with database_server(instance):
        (writer,) = writers(instance, count=1)
        writer.wait(1)
        writer.stop()
        backup.create(instance, progress)
    with hold(instance), pytest.raises(Stopped, match="running already"):
        backup.restore(instance, progress)


def test_what_a_restore_replaces_is_kept_aside(new_instance, serve, writers, progress):
    instance = new_instance()
    with serve(instance):
        (writer,) = writers(instance, count=1)
        writer.wait(1)
        writer.stop()
        backup.create(instance, progress)
    backup.restore(instance, progress)
    (aside,) = instance.var.glob("before-restore-*")
    assert (aside / "filestorage" / "Data.fs").is_file()
    assert (aside / "blobstorage").is_dir()


def test_a_backup_of_the_other_storage_is_refused(new_instance, progress):
    instance = new_instance()
    folders.finish(folders.begin(instance.backup_location), "relstorage")
    with pytest.raises(Stopped, match="db_storage: relstorage"):
        backup.restore(instance, progress)


def test_two_backups_at_once_are_refused(new_instance, progress):
    from eurzad.backend.lock import maintenance

    instance = new_instance()
    with maintenance(instance), pytest.raises(Stopped, match="under way"):
        backup.create(instance, progress)


def test_only_the_newest_backups_are_kept(new_instance, serve, writers, progress):
    instance = new_instance(backup_keep=2)
    made = []
    with serve(instance):
        (writer,) = writers(instance, count=1)
        for _ in range(3):
            writer.wait(1)
            made.append(backup.create(instance, progress))
    assert folders.finished(instance.backup_location) == made[1:]


def test_a_backup_links_blobs_that_the_previous_one_has(new_instance, serve, writers, progress):
    instance = new_instance()
    with serve(instance):
        (writer,) = writers(instance, count=1)
        writer.wait(2)
        writer.stop()
        first = backup.create(instance, progress)
        second = backup.create(instance, progress)
    blobs = list((first / "blobs").rglob("*.blob"))
    assert blobs
    for path in blobs:
        assert path.samefile(second / "blobs" / path.relative_to(first / "blobs"))


def test_a_backup_that_failed_is_never_listed(new_instance, progress):
    instance = new_instance()
    with pytest.raises(Stopped, match="make start"):
        backup.create(instance, progress)
    assert folders.finished(instance.backup_location) == []
    with pytest.raises(Stopped, match="There is no backup"):
        backup.restore(instance, progress)


def test_an_unknown_name_lists_what_there_is(new_instance, progress):
    instance = new_instance()
    there = folders.finish(folders.begin(instance.backup_location), "zeo")
    with pytest.raises(Stopped, match=there.name):
        backup.restore(instance, progress, "yesterday")
