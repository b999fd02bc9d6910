"""An office with two units and one person in every function."""

from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import PLONE_FIXTURE
from plone.app.testing import PloneSandboxLayer
from pytest_plone import fixtures_factory

pytest_plugins = ["pytest_plone"]


class RecordsLayer(PloneSandboxLayer):
    """A site with the records installed."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext):
        import eurzad.records
        import plone.restapi

        self.loadZCML(package=plone.restapi)
        self.loadZCML(package=eurzad.records)

    def setUpPloneSite(self, portal):
        self.applyProfile(portal, "eurzad.records:default")


FIXTURE = RecordsLayer()
INTEGRATION = IntegrationTesting(bases=(FIXTURE,), name="Records:Integration")
FUNCTIONAL = FunctionalTesting(bases=(FIXTURE,), name="Records:Functional")

globals().update(
    fixtures_factory(((FUNCTIONAL, "functional"), (INTEGRATION, "integration")))
)
