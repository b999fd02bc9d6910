"""An office with the records and the add-on."""

import os


# Polish is what these tests read: zope.i18n compiles catalogs only when it is told so at import.
os.environ.setdefault("zope_i18n_compile_mo_files", "true")

from eurzad.core.testing import compile_translations
from eurzad.core.testing import fixtures_for
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_resident
from eurzad.core.testing import make_unit
from eurzad.core.testing import OfficeLayer
from eurzad.signing.checking.throttle import THROTTLE
from plone import api
import pytest


class SigningLayer(OfficeLayer):
    """Two units with their people, and validation."""

    def setUpZope(self, app, configurationContext):
        super().setUpZope(app, configurationContext)
        compile_translations()
        import eurzad.signing.checking

        self.loadZCML(package=eurzad.signing.checking)

    def setUpPloneSite(self, portal):
        super().setUpPloneSite(portal)
        make_unit(portal, "WOŚ")
        make_unit(portal, "FN")
        make_clerk("referent", {"WOŚ": "handler"})
        make_clerk("referent-fn", {"FN": "handler"})
        make_clerk("kancelaria", {"WOŚ": "registry"})
        make_resident("mieszkanka")
        api.portal.set_registry_record("plone.available_languages", ["pl", "en"])
        api.portal.set_registry_record("plone.default_language", "pl")
        api.portal.set_registry_record("plone.use_request_negotiation", True)


globals().update(fixtures_for(SigningLayer("eurzad.records"), server=True))


@pytest.fixture(autouse=True)
def unthrottled():
    THROTTLE.clear()
    yield
    THROTTLE.clear()
