"""The lists are fetched once a day for the installation, outside the transaction."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core.outbox import JobFailed
from eurzad.core.store import store
from eurzad.signing.checking import lists
from eurzad.signing.checking.job import Validator
from eurzad.signing.checking.settings import LISTS
from eurzad.signing.trust.lists import Lists
import pytest
import subprocess


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(LISTS, str(tmp_path))
    return tmp_path


def test_daily_job_asks_for_the_lists_only_where_there_is_a_place_for_them(portal, monkeypatch):
    monkeypatch.delenv(LISTS, raising=False)
    before = len(store(portal).outbox)
    lists.ListsDaily().run(portal, None)
    assert len(store(portal).outbox) == before
    monkeypatch.setenv(LISTS, "/nowhere")
    lists.ListsDaily().run(portal, None)
    assert len(store(portal).outbox) == before + 1


def test_lists_that_cannot_be_fetched_are_said(folder, monkeypatch):
    monkeypatch.setattr(
        subprocess, "run", lambda *_a, **_k: subprocess.CompletedProcess([], returncode=1)
    )
    with pytest.raises(JobFailed):
        lists.ListsJob().perform(None, None)


def test_lists_that_take_too_long_are_said(folder, monkeypatch):
    def slow(*_arguments, **_options):
        raise subprocess.TimeoutExpired("refresh", 1)

    monkeypatch.setattr(subprocess, "run", slow)
    with pytest.raises(JobFailed):
        lists.ListsJob().perform(None, None)


def test_fresh_lists_are_not_fetched_again(folder, monkeypatch):
    moment = datetime.now(UTC)
    Lists(folder).note("EU", moment - timedelta(hours=3), "")
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: pytest.fail("fetched"))
    lists.ListsJob().perform(None, None)
    Lists(folder).note("EU", moment - timedelta(hours=30), "")
    monkeypatch.setattr(
        subprocess, "run", lambda *_a, **_k: subprocess.CompletedProcess([], returncode=0)
    )
    lists.ListsJob().perform(None, None)


def test_status_says_that_trust_is_not_checked_while_the_lists_are_missing(folder, monkeypatch):
    validator = Validator()
    assert validator.is_configured(None)
    (missing,) = validator.problems(None)
    assert "eurzad.signing.trust.refresh" in missing
    (folder / "index.json").write_text("{}")
    assert validator.problems(None) == []
    monkeypatch.delenv(LISTS)
    (unset,) = validator.problems(None)
    assert LISTS in unset
