"""An office with the records installed."""

import os


# Polish is what these tests read: zope.i18n compiles catalogs only when it is told so at import.
os.environ.setdefault("zope_i18n_compile_mo_files", "true")

from .office import make_office
from .worker import worker
from eurzad.core.testing import fixtures_for
from eurzad.core.testing import OfficeLayer
from plone import api


class RecordsLayer(OfficeLayer):
    """The same with units, people, a file plan and a letter template."""

    def setUpPloneSite(self, portal):
        super().setUpPloneSite(portal)
        make_office(portal)
        api.portal.set_registry_record("plone.available_languages", ["pl", "en"])
        api.portal.set_registry_record("plone.default_language", "pl")
        api.portal.set_registry_record("plone.use_request_negotiation", True)


__all__ = ["worker"]

globals().update(fixtures_for(RecordsLayer("eurzad.records"), server=True))
