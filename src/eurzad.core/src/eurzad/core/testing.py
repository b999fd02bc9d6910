"""Test layers and helpers which the packages above reuse.

In a package's `conftest.py`:

    from eurzad.core.testing import fixtures_for, OfficeLayer

    LAYER = OfficeLayer("eurzad.records")
    globals().update(fixtures_for(LAYER))

gives the fixtures of pytest-plone (`portal`, `functional_portal`, `functional`…).
"""

from contextlib import contextmanager
from eurzad.core.office import grant
from eurzad.core.office.units import Unit
from eurzad.core.spool import register_records
from eurzad.core.store import store
from importlib import import_module
from plone import api
from plone.app.testing import applyProfile
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import PLONE_FIXTURE
from plone.app.testing import PloneSandboxLayer
from plone.testing.zope import WSGI_SERVER_FIXTURE
from pytest_plone import fixtures_factory
from typing import Any
from zope.i18n import config


PASSWORD = "Tajne-haslo-123"  # noqa: S105 of users who live as long as a test


class OfficeLayer(PloneSandboxLayer):
    """A site with the default profile of a package, and so of the packages below it."""

    defaultBases = (PLONE_FIXTURE,)

    def __init__(self, package: str = "eurzad.core") -> None:
        super().__init__(name=f"{package}:OfficeLayer")
        self.package = package

    def setUpZope(self, app: Any, configurationContext: Any) -> None:
        import plone.restapi

        compile_translations()

        self.loadZCML(package=plone.restapi)
        self.loadZCML(package=import_module(self.package))

    def setUpPloneSite(self, portal: Any) -> None:
        applyProfile(portal, "plone.restapi:default")
        applyProfile(portal, f"{self.package}:default")


def compile_translations() -> None:
    """Let the messages of our packages be compiled when their ZCML is loaded."""
    config.COMPILE_MO_FILES = True


def fixtures_for(layer: OfficeLayer, server: bool = False) -> dict[str, Any]:
    """Return pytest fixtures for a layer; with `server`, `functional` listens on a port."""
    bases = (layer, WSGI_SERVER_FIXTURE) if server else (layer,)
    return fixtures_factory(
        (
            (
                IntegrationTesting(bases=(layer,), name=f"{layer.package}:Integration"),
                "integration",
            ),
            (FunctionalTesting(bases=bases, name=f"{layer.package}:Functional"), "functional"),
        )
    )


def make_unit(site: Any, symbol: str, title: str | None = None, parent: Any = None) -> Unit:
    """Return a new unit, at /urzad unless a parent is given."""
    with api.env.adopt_roles(["Manager"]):
        folder = parent or site.get("urzad")
        if folder is None:
            folder = api.content.create(site, "UnitFolder", "urzad", "Urząd")
        return api.content.create(
            folder, "Unit", symbol.lower(), title or f"Wydział {symbol}", symbol=symbol
        )


def make_clerk(user_id: str, functions: dict[str, str], fullname: str | None = None) -> str:
    """Make a user who holds functions, given as {symbol: function}. Return the user id."""
    _make_user(user_id, fullname or user_id.title(), ["Member"])
    for symbol, function in functions.items():
        grant(user_id, symbol, function)
    return user_id


def make_resident(user_id: str, fullname: str | None = None) -> str:
    """Make a resident. Return the user id."""
    _make_user(user_id, fullname or "Osoba Testowa", ["Member"])
    api.group.add_user(groupname="residents", username=user_id)
    return user_id


def _make_user(user_id: str, fullname: str, roles: list[str]) -> None:
    api.user.create(
        username=user_id,
        email=f"{user_id}@example.org",
        password=PASSWORD,
        roles=roles,
        properties={"fullname": fullname},
    )


@contextmanager
def logged_in(site: Any, user_id: str | None) -> Any:
    """Run the block as a user, or as nobody."""
    before = api.user.get_current().getUserName()
    login(site, user_id) if user_id else logout()
    try:
        yield
    finally:
        login(site, before) if before != "Anonymous User" else logout()


def register_spool(site: Any) -> int:
    """Register all that waits in the spool, within the current transaction. Return how many."""
    waiting = store(site).spool.in_order(10_000)
    return register_records(site, [record.token for record in waiting])
