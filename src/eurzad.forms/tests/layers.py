"""Test layers: Plone with forms installed, in process and behind a server."""

from .service_card import IServiceCard
from .service_card import Service
from plone import api
from plone.app.testing import applyProfile
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import PLONE_FIXTURE
from plone.app.testing import PloneSandboxLayer
from plone.testing.zope import WSGI_SERVER_FIXTURE
from zope.component import provideAdapter
import collective.easyform
import eurzad.core
import eurzad.forms
import eurzad.records
import os
import plone.app.dexterity
import plone.restapi


os.environ.setdefault("zope_i18n_compile_mo_files", "true")


class FormsLayer(PloneSandboxLayer):
    """A site with forms."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext) -> None:
        for package in (
            plone.app.dexterity,
            plone.restapi,
            collective.easyform,
            eurzad.core,
            eurzad.records,
            eurzad.forms,
        ):
            self.loadZCML(package=package)
        provideAdapter(Service, (IServiceCard,))

    def setUpPloneSite(self, portal) -> None:
        api.portal.set_registry_record("plone.available_languages", ["pl", "en"])
        api.portal.set_registry_record("plone.default_language", "pl")
        applyProfile(portal, "plone.restapi:default")
        applyProfile(portal, "eurzad.forms:default")


FIXTURE = FormsLayer()
INTEGRATION = IntegrationTesting(bases=(FIXTURE,), name="Forms:Integration")
FUNCTIONAL = FunctionalTesting(bases=(FIXTURE, WSGI_SERVER_FIXTURE), name="Forms:Functional")
