"""Files from outside are withheld until a scanner has found them clean."""

from .clamd import clamd_program
from .clamd import FakeClamd
from .clamd import LONGEST
from .clamd import real_clamd
from eurzad.core.files import FileStore
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from eurzad.core.viruses import examine_later
from eurzad.core.viruses import verdict_of
from eurzad.core.viruses.base import ScannerAway
from eurzad.core.viruses.contrib.clamd import client
from eurzad.core.viruses.contrib.clamd import options
from eurzad.core.viruses.contrib.clamd.plugin import Clamd
from eurzad.core.viruses.contrib.clamd.plugin import database_time
from eurzad.core.viruses.contrib.demo.plugin import DemoScanner
from eurzad.core.viruses.contrib.demo.plugin import EICAR
from eurzad.core.viruses.job import ScanAgain
from eurzad.core.viruses.job import ScanJob
from eurzad.core.viruses.job import VirusScanner
from eurzad.core.viruses.settings import configured_scanner
from io import BytesIO
from time import time
from ZODB.blob import Blob
from zope.component.hooks import setSite
from zope.component.hooks import siteinfo
import pytest
import transaction


@pytest.fixture
def clamd(tmp_path):
    found = FakeClamd(tmp_path)
    yield found
    found.close()


@pytest.fixture
def by(monkeypatch):
    """Configures a scanner."""

    def configure(scanner, address="", infected="keep"):
        monkeypatch.setenv("EURZAD_VIRUS_SCANNER", scanner)
        monkeypatch.setenv("EURZAD_VIRUS_SCANNER_ADDRESS", address)
        monkeypatch.setenv("EURZAD_VIRUS_INFECTED", infected)

    return configure


@pytest.fixture
def office(database, component):
    """A bare office as the current site, whose worker scans."""
    component(ScanJob(), IOutboxJob, "scan-file")
    with database.office() as found:
        siteinfo.site = found
        yield found
        setSite(None)


def kept(office, data, kind="attachment"):
    """A file of a record, committed."""
    held = getattr(office, "held", None)
    if held is None:
        held = office.held = FileStore()
    record = held.add("a.pdf", "application/pdf", data, kind)
    transaction.commit()
    return record


def state(office, record):
    return verdict_of(office, record.sha256).state


@pytest.mark.parametrize("data", [EICAR, b"%PDF" + b" " * 65_500 + EICAR + b"end"])
def test_the_demo_scanner_finds_the_test_file_even_across_chunks(data):
    assert DemoScanner().scan("", BytesIO(data)) == "EICAR-Test"
    assert DemoScanner().scan("", BytesIO(data.replace(b"EICAR", b"RACIE"))) is None


def test_clamd_is_sent_all_bytes_and_its_verdict_read(clamd):
    data = bytes(range(256)) * 1000
    assert Clamd().scan(clamd.address, BytesIO(data)) is None
    assert clamd.scanned == [data]
    assert Clamd().scan(clamd.address, BytesIO(EICAR)) == "Eicar-Signature"


def test_a_stream_longer_than_clamd_takes_is_no_verdict(clamd):
    with pytest.raises(ScannerAway, match="StreamMaxLength"):
        Clamd().scan(clamd.address, BytesIO(b"x" * (LONGEST + 1)))


def test_a_clamd_that_is_away_or_never_answers_is_no_verdict(clamd, tmp_path):
    with pytest.raises(ScannerAway):
        Clamd().scan(str(tmp_path / "nothing.ctl"), BytesIO(b"x"))
    clamd.mute = True
    with pytest.raises(client.ClamdTrouble):
        client.scan(options.read(clamd.address), BytesIO(b"x"), seconds=0.2)


def test_the_age_of_the_database_is_told(clamd):
    assert Clamd().problems(clamd.address) != []
    clamd.version = "ClamAV 1.4.6"
    assert Clamd().problems(clamd.address) == []
    assert database_time("ClamAV 1.4.3/27700/Mon Jul 14 10:35:35 2025").year == 2025
    assert Clamd().problems("127.0.0.1:1") != []


@pytest.mark.parametrize("address", ["clamd", "host:0", "host:99999", "host:1;x", "a b:3310"])
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(ValueError, match="virus_scanner_address"):
        options.read(address)


@pytest.mark.skipif(clamd_program() is None, reason="clamd (Debian: clamav-daemon) is not here")
def test_the_real_clamd_scans_with_a_database_of_ones_own(tmp_path):
    with real_clamd(tmp_path) as address:
        assert Clamd().scan(address, BytesIO(EICAR)) == "Eicar-Test-Signature.UNOFFICIAL"
        assert Clamd().scan(address, BytesIO(b"%PDF-1.7 clean")) is None
        with pytest.raises(ScannerAway, match="StreamMaxLength"):
            Clamd().scan(address, BytesIO(b"x" * (5 << 20)))
        assert Clamd().problems(address) == []


def test_without_a_scanner_nothing_is_withheld(office):
    assert configured_scanner() is None
    assert not VirusScanner().is_configured(office)
    record = kept(office, b"%PDF")
    assert (state(office, record), record.withheld) == ("unchecked", False)
    assert len(store(office).outbox) == 0


def test_a_file_is_withheld_until_it_was_found_clean(office, by):
    by("demo")
    record = kept(office, b"%PDF")
    assert (state(office, record), record.withheld) == ("waiting", True)
    assert run_due(office) == 1
    assert (state(office, record), record.withheld) == ("clean", False)
    again = kept(office, b"%PDF")
    assert not again.withheld


def test_what_the_office_made_itself_is_not_withheld(office, by):
    by("demo")
    assert not kept(office, b"%PDF letter", kind="letter-pdf").withheld


def test_an_infected_file_stays_withheld_and_names_what_it_holds(office, by):
    by("demo")
    record = kept(office, EICAR)
    run_due(office)
    assert record.withheld
    assert verdict_of(office, record.sha256).found == "EICAR-Test"
    assert record.data == EICAR


def test_infected_files_are_emptied_where_the_installation_says_so(office, by):
    by("demo", infected="remove")
    first, second = kept(office, EICAR), kept(office, EICAR)
    run_due(office)
    assert (first.data, second.data) == (b"", b"")
    third = kept(office, EICAR)
    assert (third.data, third.withheld) == (b"", True)


def test_a_scanner_that_is_away_is_asked_again_and_the_file_waits(office, by, clamd, tmp_path):
    by("clamd", str(tmp_path / "nothing.ctl"))
    record = kept(office, b"%PDF")
    run_due(office)
    assert state(office, record) == "waiting"
    [entry] = store(office).outbox.waiting()
    assert (entry.attempts, "clamd" in entry.last_error) == (1, True)
    assert len(VirusScanner().problems(office)) == 2
    by("clamd", clamd.address)
    run_due(office, now=lambda: time() + 60)
    assert state(office, record) == "clean"


def test_what_was_given_up_is_asked_for_again_the_next_day(office, by):
    by("demo")
    record = kept(office, b"%PDF")
    outbox = store(office).outbox
    [entry] = outbox.waiting()
    outbox.remove(entry)
    outbox.gave_up[entry.id] = entry
    ScanAgain().run(office, None)
    assert len(outbox.gave_up) == 0
    ScanAgain().run(office, None)
    transaction.commit()
    assert run_due(office) == 1
    assert state(office, record) == "clean"


def test_a_draft_shares_the_verdict_of_the_record_it_becomes(office, by):
    by("demo")
    office.draft = blob = Blob(b"%PDF shared")
    transaction.commit()
    record = kept(office, blob)
    assert examine_later(blob, record.sha256, record.size).state == "waiting"
    assert len(store(office).outbox) == 1
