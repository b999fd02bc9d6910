"""The worker, as a thread of the test's process."""

from eurzad.core.spool import register_batch
from plone.testing.zope import zopeApp
from zope.component.hooks import setSite
import pytest
import threading
import transaction


@pytest.fixture
def worker(functional, functional_portal):
    """Registers what comes into the spool, as the worker's process does."""
    transaction.commit()
    stop = threading.Event()
    office = functional_portal.id

    def work():
        with zopeApp(functional["zodbDB"]) as app:
            site = app[office]
            setSite(site)
            while not stop.is_set():
                transaction.begin()
                register_batch(site)
                stop.wait(0.02)
            transaction.abort()
            setSite(None)

    thread = threading.Thread(target=work)
    thread.start()
    yield
    stop.set()
    thread.join()
