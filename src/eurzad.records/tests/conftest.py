"""An office with the records installed."""

from .office import make_office
from eurzad.core.testing import fixtures_for
from eurzad.core.testing import OfficeLayer


class RecordsLayer(OfficeLayer):
    """The same with units, people, a file plan and a letter template."""

    def setUpPloneSite(self, portal):
        super().setUpPloneSite(portal)
        make_office(portal)


globals().update(fixtures_for(RecordsLayer("eurzad.records"), server=True))
