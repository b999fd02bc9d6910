from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core.interfaces import IRegistrar
from eurzad.core.spool import deposit
from eurzad.core.spool import lookup
from eurzad.core.spool import Refused
from eurzad.core.spool import register_batch
from eurzad.core.spool import retry_refused
from eurzad.core.spool import SpoolFile
from eurzad.core.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.core.transactions import in_transaction
from threading import Barrier
from ZODB.blob import Blob
from ZODB.POSException import ConflictError
from zope.interface import implementer
import pytest
import secrets
import transaction


def new_token() -> str:
    return secrets.token_urlsafe(32)


@implementer(IRegistrar)
class Registrar:
    """Gives a number and writes down what it registered, as the real ones do."""

    def __init__(self, refuse: Callable[[SpoolRecord], Exception | None] = lambda record: None):
        self.refuse = refuse

    def register(self, site, record, filed_at):
        number = store(site).counters.next("incoming/2026")
        error = self.refuse(record)
        if error is not None:
            raise error
        register = site.__dict__.setdefault("register", {})
        register[number] = (record.token, filed_at)
        site._p_changed = True
        return f"uid-{number}"


@pytest.fixture
def registrar(component):
    return component(Registrar(), IRegistrar, "test")


def file(database, *tokens: str, payload=None) -> None:
    with database.office() as office:
        for token in tokens:
            in_transaction(
                lambda token=token: deposit(office, SpoolRecord(token, "test", payload or {}))
            )


def registered(database) -> dict[int, str]:
    with database.office() as office:
        return {number: token for number, (token, _at) in getattr(office, "register", {}).items()}


def drain(database) -> int:
    total = 0
    with database.office() as office:
        while done := register_batch(office, 10):
            total += done
    return total


@pytest.mark.parametrize(
    "token", ["", "a" * 42, "a" * 44, "a" * 42 + "=", "a" * 42 + "/", "ą" * 43, "a" * 43 + "\n"]
)
def test_a_malformed_token_is_not_accepted(database, token):
    with database.office() as office, pytest.raises(ValueError):
        deposit(office, SpoolRecord(token, "test", {}))


@pytest.mark.parametrize("payload", [{"a": object()}, {"a": b"x"}, {"a": float("nan")}])
def test_a_payload_that_is_not_json_is_not_accepted(database, payload):
    with database.office() as office, pytest.raises(ValueError):
        deposit(office, SpoolRecord(new_token(), "test", payload))


def test_an_unknown_token_has_no_state(database):
    with database.office() as office:
        assert lookup(office, new_token()).state is None


def test_what_was_filed_waits_with_owner_and_time(database):
    token = new_token()
    before = datetime.now(UTC) - timedelta(seconds=1)
    with database.office() as office:
        assert deposit(office, SpoolRecord(token, "test", {}, owner="jan")) == "created"
        transaction.commit()
        status = lookup(office, token)
    assert (status.state, status.owner, status.reference) == ("waiting", "jan", None)
    assert before < status.submitted_at < datetime.now(UTC) + timedelta(seconds=1)


def test_the_same_token_twice_is_one_record(database, registrar):
    token = new_token()
    with database.office() as office:
        deposit(office, SpoolRecord(token, "test", {"n": 1}))
        transaction.commit()
        assert deposit(office, SpoolRecord(token, "test", {"n": 2})) == "already"
        transaction.commit()
        assert len(store(office).spool.waiting) == 1
        register_batch(office)
        assert deposit(office, SpoolRecord(token, "test", {"n": 3})) == "already"
        transaction.commit()
        assert not store(office).spool.waiting


def test_two_writers_of_one_token_at_once_make_one_record(database):
    token = new_token()
    together = Barrier(2)
    answers = []

    def write() -> None:
        with database.office() as office:
            attempts = []

            def work() -> None:
                answer = deposit(office, SpoolRecord(token, "test", {}))
                if not attempts:
                    attempts.append(answer)
                    together.wait()
                attempts.append(answer)

            in_transaction(work)
            answers.append(attempts[-1])

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _n: write(), range(2)))
    assert sorted(answers) == ["already", "created"]
    with database.office() as office:
        assert len(store(office).spool.waiting) == 1


def test_leaving_the_spool_is_the_registration(database, registrar):
    token = new_token()
    file(database, token)
    with database.office() as office:
        filed = lookup(office, token).submitted_at
        assert register_batch(office) == 1
        status = lookup(office, token)
    assert (status.state, status.reference, status.submitted_at) == ("registered", "uid-1", filed)


def test_numbers_follow_the_order_of_filing(database, registrar):
    tokens = [new_token() for _ in range(40)]
    for token in tokens:
        file(database, token)
    assert drain(database) == 40
    assert list(registered(database).values()) == tokens


def test_a_failing_record_is_refused_with_its_reason_and_the_others_go_on(database, component):
    def refuse(record: SpoolRecord) -> Exception | None:
        return Refused("Brak karty usługi.") if record.payload.get("bad") else None

    component(Registrar(refuse), IRegistrar, "test")
    good, bad, later = new_token(), new_token(), new_token()
    file(database, good)
    file(database, bad, payload={"bad": True})
    file(database, later)
    assert drain(database) == 2
    assert registered(database) == {1: good, 2: later}
    with database.office() as office:
        refusal = store(office).spool.refused[bad]
        assert refusal.reason == "Brak karty usługi."
        assert lookup(office, bad).state == "waiting"
        assert deposit(office, SpoolRecord(bad, "test", {})) == "already"


def test_a_refused_record_keeps_its_time_of_filing_when_tried_again(database, component):
    broken = component(Registrar(lambda record: KeyError("x")), IRegistrar, "test")
    token = new_token()
    file(database, token)
    with database.office() as office:
        filed = lookup(office, token).submitted_at
    assert drain(database) == 0
    broken.refuse = lambda record: None
    with database.office() as office:
        retry_refused(office, token)
        transaction.commit()
    assert drain(database) == 1
    with database.office() as office:
        assert lookup(office, token).submitted_at == filed


def test_a_record_that_nobody_registers_is_kept(database):
    token = new_token()
    file(database, token)
    assert drain(database) == 0
    with database.office() as office:
        assert token in store(office).spool.refused


def test_a_crash_before_the_commit_loses_and_doubles_nothing(database, registrar, monkeypatch):
    tokens = [new_token() for _ in range(5)]
    file(database, *tokens)

    class Killed(BaseException):
        pass

    def crash() -> None:
        raise Killed

    with database.office() as office, monkeypatch.context() as patch:
        patch.setattr(transaction, "commit", crash)
        with pytest.raises(Killed):
            register_batch(office)
    database.close()
    database.open()
    assert registered(database) == {}
    assert drain(database) == 5
    assert sorted(registered(database)) == [1, 2, 3, 4, 5]
    assert set(registered(database).values()) == set(tokens)


def test_writers_and_two_registering_workers_lose_and_double_nothing(database, registrar):
    """The workers meet each other too: the lease that keeps them apart is not needed for safety."""
    tokens = [[new_token() for _ in range(30)] for _writer in range(4)]
    writing = [True]

    def write(mine: list[str]) -> None:
        file(database, *mine)

    def work() -> int:
        total = 0
        with database.office() as office:
            while True:
                last_round = not writing
                transaction.begin()
                try:
                    done = register_batch(office, 7)
                except transaction.interfaces.TransientError:
                    continue
                total += done
                if last_round and not done:
                    return total

    with ThreadPoolExecutor(6) as pool:
        workers = [pool.submit(work) for _ in range(2)]
        list(pool.map(write, tokens))
        writing.clear()
        total = sum(worker.result(60) for worker in workers)
    numbers = registered(database)
    assert sorted(numbers) == list(range(1, 121))
    assert sorted(numbers.values()) == sorted(token for mine in tokens for token in mine)
    assert total == 120
    with database.office() as office:
        times = [at for _number, (_token, at) in sorted(office.register.items())]
        assert times == sorted(times)


def test_files_travel_as_blobs_without_being_copied(database, component):
    seen = []

    class KeepsFiles(Registrar):
        def register(self, site, record, filed_at):
            for spooled in record.files:
                if isinstance(spooled.data, Blob):
                    with spooled.data.open() as stream:
                        seen.append((spooled.filename, len(stream.read())))
                else:
                    seen.append((spooled.filename, len(spooled.data)))
            return super().register(site, record, filed_at)

    component(KeepsFiles(), IRegistrar, "test")
    files = [
        SpoolFile("mały.txt", "text/plain", b"x" * 10),
        SpoolFile("duży.bin", "application/octet-stream", b"x" * 200_000),
    ]
    with database.office() as office:
        deposit(office, SpoolRecord(new_token(), "test", {}, files))
        transaction.commit()
        assert register_batch(office) == 1
    assert seen == [("mały.txt", 10), ("duży.bin", 200_000)]


def test_a_batch_that_meets_another_writer_is_tried_again_with_fewer_records(database, component):
    class Meets(Registrar):
        def __init__(self):
            super().__init__()
            self.sizes = [0]

        def register(self, site, record, filed_at):
            if self.sizes[-1] == 4:
                self.sizes.append(0)
                raise ConflictError
            self.sizes[-1] += 1
            return super().register(site, record, filed_at)

    meets = component(Meets(), IRegistrar, "test")
    tokens = [new_token() for _ in range(8)]
    for token in tokens:
        file(database, token)
    with database.office() as office:
        assert register_batch(office, 8) == 4
    assert meets.sizes == [4, 4]
    assert list(registered(database).values()) == tokens[:4]
