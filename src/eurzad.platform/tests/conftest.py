"""Both offices of the profiles, made once, beside the site of plone.app.testing."""

from contextlib import contextmanager
from eurzad.core.testing import fixtures_for
from eurzad.core.testing import OfficeLayer
from eurzad.platform.office import Addresses
from eurzad.platform.office import create
from pathlib import Path
from zope.component.hooks import getSite
from zope.component.hooks import setSite
import pytest
import shutil


PROFILES = Path(__file__).parents[3] / "profiles"
COMMUNE = "czerwionka-leszczyny"
COUNTY = "powiat-rybnicki"
PORTAL = "http://czerwionka.localhost:3000"


class OfficesLayer(OfficeLayer):
    """What `python -m eurzad.platform create --demo` makes."""

    def setUpPloneSite(self, portal):
        app = portal.__parent__
        logins = create(app, PROFILES / COMMUNE, Addresses(PORTAL, ("127.0.0.1", 1025)), demo=True)
        logins += create(app, PROFILES / COUNTY, demo=True)
        self["logins"] = {(login.office, login.login): login for login in logins}
        setSite(portal)


LAYER = OfficesLayer("eurzad.platform")
globals().update(fixtures_for(LAYER, server=True))


@contextmanager
def in_site(site):
    """Run the block with this as the current site."""
    before = getSite()
    setSite(site)
    try:
        yield site
    finally:
        setSite(before)


@pytest.fixture
def app(integration):
    """The root of the database. Whatever a test does to it is undone."""
    return integration["app"]


@pytest.fixture
def commune(app):
    """The commune as the current site."""
    with in_site(app[COMMUNE]) as site:
        yield site


@pytest.fixture
def county(app):
    """The county as the current site."""
    with in_site(app[COUNTY]) as site:
        yield site


@pytest.fixture
def logins(integration):
    """How the people of the demonstration log in, by office and login."""
    return integration["logins"]


@pytest.fixture
def profile(tmp_path):
    """A copy of the commune's profile that a test may break."""
    return shutil.copytree(PROFILES / COMMUNE, tmp_path / COMMUNE)


def change(path, old, new):
    """Replace a text in a file of a profile; it has to be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
