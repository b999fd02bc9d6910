from datetime import date
from eurzad.core import daily
from eurzad.core.daily import due_jobs
from eurzad.core.daily import RETRY_SECONDS
from eurzad.core.daily import run_daily
from eurzad.core.interfaces import IDailyJob
from eurzad.core.store import store
from time import time
from zope.component import getGlobalSiteManager
from zope.interface import implementer
import pytest


@implementer(IDailyJob)
class Job:
    title = "Job"

    def __init__(self, error=None):
        self.days = []
        self.error = error

    def run(self, site, day):
        store(site).counters.next("daily-test")
        if self.error:
            raise self.error
        self.days.append(day)


@pytest.fixture
def register():
    manager = getGlobalSiteManager()
    names = []

    def add(name, job):
        manager.registerUtility(job, IDailyJob, name)
        names.append(name)
        return job

    yield add
    for name in names:
        manager.unregisterUtility(provided=IDailyJob, name=name)


@pytest.fixture
def on(monkeypatch):
    return lambda day: monkeypatch.setattr(daily, "today", lambda: day)


def test_a_job_runs_once_a_day(functional_portal, register, on):
    job = register("test", Job())
    for day in (date(2026, 12, 31), date(2026, 12, 31), date(2027, 1, 1)):
        on(day)
        run_daily(functional_portal)
    assert job.days == [date(2026, 12, 31), date(2027, 1, 1)]


def test_a_failure_leaves_nothing_behind_and_keeps_no_other_waiting(
    functional_portal, register, on
):
    day = date(2026, 12, 31)
    on(day)
    register("a-broken", Job(RuntimeError("Jan Kowalski")))
    sound = register("b-sound", Job())
    run_daily(functional_portal)
    assert sound.days == [day]
    assert store(functional_portal).counters.last("daily-test") == 1
    assert store(functional_portal).daily["a-broken"].problem == "RuntimeError"


def test_what_failed_is_tried_again_an_hour_later(functional_portal, register, on):
    day = date(2026, 12, 31)
    on(day)
    register("broken", Job(RuntimeError()))
    run_daily(functional_portal)
    assert "broken" not in due_jobs(functional_portal, day, time())
    assert "broken" in due_jobs(functional_portal, day, time() + RETRY_SECONDS)
